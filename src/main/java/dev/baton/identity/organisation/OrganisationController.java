package dev.baton.identity.organisation;

import dev.baton.identity.CurrentUser;
import dev.baton.shared.web.DescribedRefusals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The organisation; {@link OrganisationChanges} says who may change it. */
@RestController
@RequestMapping("/v1/api/organisation")
@PreAuthorize("isAuthenticated()")
class OrganisationController {

    private final Organisations organisations;
    private final OrganisationChanges changes;

    OrganisationController(Organisations organisations, OrganisationChanges changes) {
        this.organisations = organisations;
        this.changes = changes;
    }

    @GetMapping
    @Operation(summary = "The organisation, and what holds where a campaign or a person says nothing else")
    Organisation organisation() {
        return organisations.now();
    }

    @PatchMapping
    @DescribedRefusals
    @ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
    @Operation(
            summary = "Change the organisation; what the body does not name stays",
            description = "Country, currency and language are those of campaigns that are made from now on and name"
                    + " none; campaigns that are here keep theirs. The time zone says when a campaign's first and"
                    + " last day begin and end, and is that of new reps.")
    Organisation change(@RequestBody OrganisationForm form) {
        changes.change(form, CurrentUser.get().username());
        organisations.forget();
        return organisations.now();
    }
}
