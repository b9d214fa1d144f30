package dev.baton.identity.token;

import dev.baton.identity.CurrentUser;
import dev.baton.identity.Permissions;
import dev.baton.shared.page.ItemPage;
import dev.baton.shared.page.PageRequest;
import dev.baton.shared.page.Sorting;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tokens for programs: made, listed without their secret, revoked. */
@RestController
@RequestMapping("/v1/api/tokens")
@PreAuthorize("hasAuthority('" + Permissions.USER_ADMIN + "')")
class ApiTokenController {

    private final ApiTokens tokens;

    ApiTokenController(ApiTokens tokens) {
        this.tokens = tokens;
    }

    /** The only time that the token is shown. */
    record Shown(String token) {}

    private static final Sorting.Sorted<ApiTokens.Known> SORTS = Sorting.inMemory(
                    (ApiTokens.Known one) -> one.id().toString())
            .by("name", ApiTokens.Known::name)
            .by("created_by", ApiTokens.Known::createdBy)
            .by("created_at", ApiTokens.Known::createdAt);

    @GetMapping
    ItemPage<ApiTokens.Known> all(PageRequest page) {
        return SORTS.page(tokens.all(), page);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Shown> create(@RequestBody ApiTokenForm form) {
        String token = tokens.create(form.check(), CurrentUser.get().username());
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new Shown(token));
    }

    @PostMapping("/{id}/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable("id") UUID id) {
        tokens.revoke(id, CurrentUser.get().username());
    }
}
