package dev.baton.lead.state;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.baton.shared.web.json.ApiWord;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How far the conversation with a lead has come (002, leads table). One table of what may follow what. */
public enum LeadStatus {
    NEW,
    CONTACTED,
    QUALIFIED,
    PROPOSAL,
    CLOSED_WON,
    CLOSED_LOST;

    private Set<LeadStatus> next() {
        return switch (this) {
            case NEW -> EnumSet.of(CONTACTED, CLOSED_LOST);
            case CONTACTED -> EnumSet.of(QUALIFIED, CLOSED_LOST);
            case QUALIFIED -> EnumSet.of(PROPOSAL, CLOSED_LOST);
            case PROPOSAL -> EnumSet.of(CLOSED_WON, CLOSED_LOST);
            case CLOSED_WON, CLOSED_LOST -> EnumSet.noneOf(LeadStatus.class);
        };
    }

    /** Staying where one is, is allowed while the lead is open: another call, same status. */
    public boolean canBecome(LeadStatus wanted) {
        return next().contains(wanted) || (wanted == this && !isClosed() && this != NEW);
    }

    public List<LeadStatus> allowedNext() {
        return Arrays.stream(values()).filter(this::canBecome).toList();
    }

    /** The same as the API writes them. */
    public List<String> nextNames() {
        return allowedNext().stream().map(LeadStatus::apiName).toList();
    }

    public boolean isClosed() {
        return this == CLOSED_WON || this == CLOSED_LOST;
    }

    @JsonValue
    public String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static LeadStatus of(String text) {
        return ApiWord.read(LeadStatus.class, "status", text);
    }
}
