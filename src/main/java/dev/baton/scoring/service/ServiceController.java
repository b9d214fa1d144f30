package dev.baton.scoring.service;

import dev.baton.identity.CurrentUser;
import dev.baton.identity.Permissions;
import dev.baton.shared.page.ItemPage;
import dev.baton.shared.page.PageRequest;
import dev.baton.shared.web.DescribedRefusals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of services; {@link ServiceCatalogue} says who may change it. */
@RestController
@RequestMapping(ServiceController.PATH)
@PreAuthorize("hasAuthority('" + Permissions.CAMPAIGN_READ + "')")
class ServiceController {

    static final String PATH = "/v1/api/services";

    private final ServiceCatalogue catalogue;
    private final KnownServices known;

    ServiceController(ServiceCatalogue catalogue, KnownServices known) {
        this.catalogue = catalogue;
        this.known = known;
    }

    @GetMapping
    @Operation(summary = "The catalogue of services: who asks for one of these has a specific interest")
    ItemPage<CatalogueService> list(PageRequest page) {
        return catalogue.page(page);
    }

    @PostMapping
    @DescribedRefusals
    @ApiResponse(responseCode = "201", description = "Added", useReturnTypeSchema = true)
    @Operation(
            summary = "Add a service",
            description = "It counts for leads that are scored from now on; those that are here keep their scores.")
    ResponseEntity<CatalogueService> create(@RequestBody ServiceForm form) {
        UUID id = catalogue.create(form, CurrentUser.get().username());
        known.forget();
        return ResponseEntity.created(URI.create(PATH + "/" + id)).body(catalogue.get(id));
    }

    @GetMapping("/{service_id}")
    CatalogueService service(@PathVariable("service_id") UUID id) {
        return catalogue.get(id);
    }

    @PatchMapping("/{service_id}")
    @DescribedRefusals
    @ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
    @Operation(summary = "Change a service; what the body does not name stays")
    CatalogueService change(@PathVariable("service_id") UUID id, @RequestBody ServiceForm form) {
        catalogue.change(id, form, CurrentUser.get().username());
        known.forget();
        return catalogue.get(id);
    }

    @DeleteMapping("/{service_id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DescribedRefusals
    @ApiResponse(responseCode = "204", description = "Deleted", useReturnTypeSchema = true)
    @Operation(summary = "Delete a service; campaigns that name it keep it")
    void delete(@PathVariable("service_id") UUID id) {
        catalogue.delete(id, CurrentUser.get().username());
        known.forget();
    }
}
