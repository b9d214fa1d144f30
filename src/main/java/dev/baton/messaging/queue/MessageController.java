package dev.baton.messaging.queue;

import dev.baton.identity.CurrentUser;
import dev.baton.identity.Permissions;
import dev.baton.shared.page.ItemPage;
import dev.baton.shared.page.PageRequest;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Messages whose fate a person must decide: sent or not, nobody knows. */
@RestController
@RequestMapping("/v1/api/messages")
@PreAuthorize("hasAuthority('" + Permissions.LEAD_ASSIGN + "')")
class MessageController {

    private final UnknownMessages unknown;

    MessageController(UnknownMessages unknown) {
        this.unknown = unknown;
    }

    @GetMapping("/unknown")
    ItemPage<UnknownMessages.Unknown> unknown(PageRequest page) {
        return unknown.page(page);
    }

    @PostMapping("/{id}/resend")
    UnknownMessages.Decided resend(@PathVariable("id") UUID id) {
        return unknown.resend(id, CurrentUser.get().username());
    }

    @PostMapping("/{id}/abandon")
    UnknownMessages.Decided abandon(@PathVariable("id") UUID id) {
        return unknown.abandon(id, CurrentUser.get().username());
    }
}
