package dev.baton.integration.webhook;

import dev.baton.identity.CurrentUser;
import dev.baton.identity.Permissions;
import dev.baton.integration.webhook.delivery.Delivery;
import dev.baton.integration.webhook.delivery.DeliveryLog;
import dev.baton.integration.webhook.endpoint.Endpoint;
import dev.baton.integration.webhook.endpoint.EndpointForm;
import dev.baton.integration.webhook.endpoint.Endpoints;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.page.ItemPage;
import dev.baton.shared.page.PageRequest;
import dev.baton.shared.page.Sorting;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Webhooks: where events of leads go, and what became of them. */
@RestController
@RequestMapping("/v1/api/webhooks")
@PreAuthorize("hasAuthority('" + Permissions.INTEGRATION_MANAGE + "')")
class WebhookController {

    private static final List<String> STATES =
            List.of(Delivery.WAITING, Delivery.DELIVERED, Delivery.FAILED, Delivery.HANDED_OVER);

    private final Webhooks webhooks;
    private final Endpoints endpoints;
    private final DeliveryLog log;

    WebhookController(Webhooks webhooks, Endpoints endpoints, DeliveryLog log) {
        this.webhooks = webhooks;
        this.endpoints = endpoints;
        this.log = log;
    }

    private static final Sorting.Sorted<Endpoint> SORTS = Sorting.inMemory(
                    (Endpoint one) -> one.id().toString())
            .by("url", Endpoint::url)
            .by("state", Endpoint::state)
            .by("created_at", Endpoint::createdAt);

    /** @param nextAttemptAt null: none follows by itself */
    record Shown(
            UUID id,
            String type,
            @Nullable String leadId,
            @Schema(allowableValues = {"waiting", "delivered", "failed", "handed_over"}) String state,
            int tries,
            @Nullable Integer statusCode,
            @Nullable Integer tookMs,
            @Nullable String reason,
            @Nullable Instant nextAttemptAt,
            Instant createdAt,
            Instant changedAt) {

        static Shown of(Delivery d) {
            Instant next = Delivery.WAITING.equals(d.state()) ? d.effort().nextAttemptAt() : null;
            return new Shown(
                    d.id(),
                    d.event().type(),
                    d.event().leadId(),
                    d.state(),
                    d.effort().tries(),
                    d.outcome().statusCode(),
                    d.outcome().tookMs(),
                    d.outcome().reason(),
                    next,
                    d.createdAt(),
                    d.changedAt());
        }
    }

    @GetMapping
    @Operation(summary = "All webhooks, without their secrets")
    ItemPage<Endpoint> all(PageRequest page) {
        return SORTS.page(endpoints.all(), page);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a webhook; its secret is shown this once")
    ResponseEntity<Endpoints.Made> create(@RequestBody EndpointForm form) {
        return secret(HttpStatus.CREATED, webhooks.create(form, username()));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Change a webhook, switch it on or off")
    Endpoint change(@PathVariable("id") UUID id, @RequestBody EndpointForm form) {
        return webhooks.change(id, form, username());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a webhook with its log and all that it has not got")
    void delete(@PathVariable("id") UUID id) {
        webhooks.delete(id, username());
    }

    @PostMapping("/{id}/secret")
    @Operation(summary = "Give a webhook another secret, shown this once; the one before counts for a day")
    ResponseEntity<Endpoints.Made> newSecret(@PathVariable("id") UUID id) {
        return secret(HttpStatus.OK, endpoints.newSecret(id, username()));
    }

    @PostMapping("/{id}/test")
    @Operation(summary = "Send webhook.test now and say how that went")
    Shown test(@PathVariable("id") UUID id) {
        return Shown.of(webhooks.test(id, username()));
    }

    @GetMapping("/{id}/deliveries")
    @Operation(summary = "What became of a webhook's events, the newest first")
    ItemPage<Shown> deliveries(
            @PathVariable("id") UUID id,
            @RequestParam(name = "state", required = false) String state,
            PageRequest page) {
        if (state != null && !STATES.contains(state)) {
            throw new InvalidInput("state", "Choose among " + String.join(", ", STATES));
        }
        endpoints.get(id);
        return log.page(id, state, page).map(Shown::of);
    }

    @PostMapping("/{id}/deliveries/{delivery_id}/resend")
    @Operation(summary = "Send an event again, with the same id")
    Shown resend(@PathVariable("id") UUID id, @PathVariable("delivery_id") UUID deliveryId) {
        return Shown.of(webhooks.resend(id, deliveryId, username()));
    }

    @PostMapping("/{id}/deliveries/export")
    @Operation(
            summary = "Take the undelivered events away as CSV",
            description = "They count as handed over then, and are not sent any more.")
    void export(@PathVariable("id") UUID id, HttpServletResponse response) throws IOException {
        endpoints.get(id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"webhook-events.csv\"");
        response.setHeader("Cache-Control", "no-store");
        webhooks.handOver(id, response.getOutputStream(), username());
    }

    private static ResponseEntity<Endpoints.Made> secret(HttpStatus status, Endpoints.Made made) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(made);
    }

    private static String username() {
        return CurrentUser.get().username();
    }
}
