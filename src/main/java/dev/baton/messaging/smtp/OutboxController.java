package dev.baton.messaging.smtp;

import dev.baton.identity.Permissions;
import dev.baton.shared.page.ItemPage;
import dev.baton.shared.page.PageRequest;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The demo's outbox. */
@RestController
@Profile("demo")
@PreAuthorize("hasAuthority('" + Permissions.OUTBOX_READ + "')")
class OutboxController {

    private final Outbox outbox;

    OutboxController(Outbox outbox) {
        this.outbox = outbox;
    }

    @GetMapping("/v1/api/outbox")
    ItemPage<Outbox.Summary> page(PageRequest page) {
        return outbox.page(page);
    }

    @GetMapping("/v1/api/outbox/{id}")
    Outbox.Mail mail(@PathVariable("id") UUID id) {
        return outbox.mail(id);
    }
}
