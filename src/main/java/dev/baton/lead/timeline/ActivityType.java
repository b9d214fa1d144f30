package dev.baton.lead.timeline;

import static dev.baton.lead.timeline.ActivityKind.MESSAGES;
import static dev.baton.lead.timeline.ActivityKind.PEOPLE;
import static dev.baton.lead.timeline.ActivityKind.SCORE;
import static dev.baton.lead.timeline.ActivityKind.STATUS;
import static dev.baton.lead.timeline.ActivityKind.SYSTEM;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.baton.shared.InvalidInput;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What can stand on a lead's timeline (002, lead activities table, and the steps of its processes). */
public enum ActivityType {
    LEAD_CREATED(SYSTEM),
    SCORED(SCORE),
    OFFERED(STATUS),
    REMINDED(STATUS),
    ACCEPTED(STATUS),
    DECLINED(STATUS),
    TIMED_OUT(STATUS),
    ASSIGNED(STATUS),
    UNASSIGNED(STATUS),
    DUPLICATE_NOTED(SYSTEM),
    EMAIL_SENT(MESSAGES),
    MESSAGE_FAILED(MESSAGES),
    NOTICE_SENT(SYSTEM),
    NOTICE_FAILED(SYSTEM),
    NOTICE_LATE(SYSTEM),
    FAILURE_RETRIED(SYSTEM),
    FAILURE_SKIPPED(SYSTEM),
    FAILURE_GIVEN_UP(SYSTEM),
    CALL_MADE(PEOPLE),
    MEETING_SCHEDULED(PEOPLE),
    PROPOSAL_SENT(PEOPLE),
    FOLLOW_UP_SET(PEOPLE),
    REPLY_RECEIVED(MESSAGES),
    STATUS_CHANGED(STATUS),
    LEAD_CHANGED(SYSTEM),
    MOVED(SYSTEM),
    TAGGED(SYSTEM),
    UNTAGGED(SYSTEM),
    LEAD_MERGED(SYSTEM),
    MERGED_AWAY(SYSTEM),
    TOLD_APART(SYSTEM),
    RESTRICTED(STATUS),
    RESTRICTION_LIFTED(STATUS),
    CONSENT_GIVEN(SYSTEM),
    CONSENT_WITHDRAWN(SYSTEM),
    CONSENT_ASKED(MESSAGES),
    CONSENT_CONFIRMED(SYSTEM),
    CONSENT_UNCONFIRMED(SYSTEM),
    NOTE_ADDED(PEOPLE),
    DOCUMENT_ADDED(PEOPLE),
    DOCUMENT_REMOVED(PEOPLE),
    LOOKED_UP(SYSTEM),
    LOOKUP_FAILED(SYSTEM),
    MAIL_OPENED(MESSAGES),
    LINK_CLICKED(MESSAGES),
    PAGE_VISITED(SYSTEM),
    FINANCIAL_READ(SYSTEM);

    private static final Set<ActivityType> BY_HAND =
            EnumSet.of(NOTE_ADDED, CALL_MADE, EMAIL_SENT, MEETING_SCHEDULED, PROPOSAL_SENT, REPLY_RECEIVED);

    /** What a person does to a lead, where the deed itself leaves no entry in the audit log. */
    private static final Set<ActivityType> AUDITED = EnumSet.of(
            ACCEPTED,
            DECLINED,
            ASSIGNED,
            UNASSIGNED,
            CALL_MADE,
            EMAIL_SENT,
            MEETING_SCHEDULED,
            PROPOSAL_SENT,
            FOLLOW_UP_SET,
            REPLY_RECEIVED,
            STATUS_CHANGED,
            MOVED,
            TAGGED,
            UNTAGGED,
            CONSENT_ASKED,
            NOTE_ADDED,
            DOCUMENT_ADDED,
            DOCUMENT_REMOVED);

    private final ActivityKind kind;

    ActivityType(ActivityKind kind) {
        this.kind = kind;
    }

    public ActivityKind kind() {
        return kind;
    }

    boolean isAudited() {
        return AUDITED.contains(this);
    }

    @JsonValue
    public String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The ones a person adds by themselves. */
    public static ActivityType byHand(String text) {
        return Arrays.stream(values())
                .filter(type -> type.apiName().equals(text) && BY_HAND.contains(type))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidInput(
                                "activity_type",
                                "The activity is one of note_added, call_made, email_sent, meeting_scheduled, proposal_sent, reply_received"));
    }
}
