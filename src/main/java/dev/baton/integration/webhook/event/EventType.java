package dev.baton.integration.webhook.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;

/** What can be told of a lead. */
public enum EventType {
    CREATED("lead.created"),
    ASSIGNED("lead.assigned"),
    STATUS_CHANGED("lead.status_changed"),
    CLOSED("lead.closed"),
    ERASED("lead.erased");

    /** What an administrator sends to see whether an endpoint answers. */
    public static final String TEST = "webhook.test";

    private final String apiName;

    EventType(String apiName) {
        this.apiName = apiName;
    }

    @JsonValue
    public String apiName() {
        return apiName;
    }

    public static List<String> names() {
        return Arrays.stream(values()).map(EventType::apiName).toList();
    }
}
