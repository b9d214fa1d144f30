package dev.baton.notification.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baton.shared.web.json.SnakeCase;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an event of the stream brings: what it is about, by its ids, and for a {@code notification} words for people.
 *
 * @param leadIdsCount in place of {@code leadId} where there are many
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LiveEventBody(
        @Nullable String leadId,
        @Nullable Integer leadIdsCount,
        @Nullable String campaignId,
        @Nullable String importId,
        @Nullable String jobId,
        @Nullable String privacyRequestId,
        @Nullable String webhookId,
        @Nullable String username,
        @Nullable String status,
        @Nullable String text) {

    private static final Set<String> FIELDS = Arrays.stream(LiveEventBody.class.getRecordComponents())
            .map(RecordComponent::getName)
            .map(SnakeCase::path)
            .collect(Collectors.toUnmodifiableSet());

    static void requireKnown(Set<String> names) {
        if (!FIELDS.containsAll(names)) {
            throw new IllegalStateException("The document of the API names no such fields of an event: " + names);
        }
    }
}
