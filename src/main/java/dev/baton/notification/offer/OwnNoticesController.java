package dev.baton.notification.offer;

import dev.baton.audit.AuditLog;
import dev.baton.identity.CurrentUser;
import dev.baton.identity.People;
import dev.baton.identity.Permissions;
import dev.baton.notification.NoticeSettings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the signed-in person is told of leads that are offered to them. */
@RestController
@RequestMapping("/v1/api/me/notifications")
@PreAuthorize("hasAuthority('" + Permissions.LEAD_WORK + "')")
class OwnNoticesController {

    private final OwnNoticesStore store;
    private final OfferNotice offers;
    private final NoticeSettings settings;
    private final People people;
    private final AuditLog audit;
    private final TransactionTemplate transactions;

    OwnNoticesController(
            OwnNoticesStore store,
            OfferNotice offers,
            NoticeSettings settings,
            People people,
            AuditLog audit,
            TransactionTemplate transactions) {
        this.store = store;
        this.offers = offers;
        this.settings = settings;
        this.people = people;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * @param console always: offers stand there at once
     * @param emailAddress where mails go; null: the person has none
     * @param smsPossible whether Baton can send texts at all
     */
    record View(
            boolean console,
            boolean email,
            boolean sms,
            @Schema(format = "email") @Nullable String emailAddress,
            @Nullable String phone,
            @Nullable LocalTime quietFrom,
            @Nullable LocalTime quietTo,
            String timeZone,
            boolean smsPossible) {}

    @GetMapping
    @Operation(summary = "How you are told of leads that are offered to you")
    View notifications() {
        return view(CurrentUser.get().username());
    }

    @PatchMapping
    @Operation(summary = "Change how you are told; what is not given stays, an empty text takes a value away")
    View change(@RequestBody OwnNoticesForm form) {
        String username = CurrentUser.get().username();
        transactions.executeWithoutResult(transaction -> {
            store.save(username, form.read(store.of(username)));
            audit.record(username, "own_notifications_changed", "user", username);
        });
        store.forget();
        return view(username);
    }

    private View view(String username) {
        OwnNotices own = store.of(username);
        return new View(
                true,
                offers.email(username),
                offers.sms(username),
                people.email(username).orElse(null),
                own.phone(),
                own.quietFrom(),
                own.quietTo(),
                own.timeZone().getId(),
                settings.sms().isOn());
    }
}
