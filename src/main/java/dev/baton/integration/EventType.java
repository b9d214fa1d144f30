package dev.baton.integration;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;

/** What can be told of a lead. */
enum EventType {
    CREATED("lead.created"),
    ASSIGNED("lead.assigned"),
    STATUS_CHANGED("lead.status_changed"),
    CLOSED("lead.closed"),
    ERASED("lead.erased");

    /** What an administrator sends to see whether an endpoint answers. */
    static final String TEST = "webhook.test";

    private final String apiName;

    EventType(String apiName) {
        this.apiName = apiName;
    }

    @JsonValue
    String apiName() {
        return apiName;
    }

    static List<String> names() {
        return Arrays.stream(values()).map(EventType::apiName).toList();
    }
}
