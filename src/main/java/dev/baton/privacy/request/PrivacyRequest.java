package dev.baton.privacy.request;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's request, as it stands.
 *
 * @param status {@code open}, {@code approved}, {@code refused} or {@code done}
 * @param person null once the person is erased
 * @param leads those that may be the person's
 * @param counts what was done, in numbers
 */
public record PrivacyRequest(
        UUID id,
        String number,
        PrivacyKind kind,
        String status,
        String identityCheck,
        Person person,
        List<FoundLead> leads,
        Term term,
        Opened opened,
        Decision decision,
        Instant doneAt,
        Map<String, Integer> counts) {

    /** Within which time it is to be answered. @param extension why it takes longer; null when it does not */
    public record Term(Instant receivedAt, Instant dueAt, String extension) {}

    /** By whom and when it was written down. */
    public record Opened(String by, Instant at) {}

    /** By whom and when it was approved or refused. @param refusal why it was refused; null when it was not */
    public record Decision(String refusal, String by, Instant at) {}

    /**
     * Who asks, and what exactly.
     *
     * @param corrections new values by the API's field names, for a correction
     */
    public record Person(
            @Nullable String name,
            @Schema(format = "email") @Nullable String email,
            @Nullable String phone,
            @Nullable String note,
            Map<String, String> corrections) {}

    /** @param chosen somebody who decides has not said that it is somebody else's */
    public record FoundLead(String leadId, boolean chosen) {}

    /** The leads that the request is about. */
    public List<String> chosen() {
        return leads.stream().filter(FoundLead::chosen).map(FoundLead::leadId).toList();
    }

    public boolean isOpen() {
        return "open".equals(status);
    }
}
