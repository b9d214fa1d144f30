package dev.baton.lead.timeline;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.baton.shared.InvalidInput;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What can stand on a lead's timeline (002, lead activities table, and the steps of its processes). */
public enum ActivityType {
    LEAD_CREATED,
    SCORED,
    OFFERED,
    REMINDED,
    ACCEPTED,
    DECLINED,
    TIMED_OUT,
    ASSIGNED,
    UNASSIGNED,
    DUPLICATE_NOTED,
    EMAIL_SENT,
    MESSAGE_FAILED,
    NOTICE_SENT,
    NOTICE_FAILED,
    NOTICE_LATE,
    FAILURE_RETRIED,
    FAILURE_SKIPPED,
    FAILURE_GIVEN_UP,
    CALL_MADE,
    MEETING_SCHEDULED,
    PROPOSAL_SENT,
    FOLLOW_UP_SET,
    REPLY_RECEIVED,
    STATUS_CHANGED,
    LEAD_CHANGED,
    MOVED,
    TAGGED,
    UNTAGGED,
    LEAD_MERGED,
    MERGED_AWAY,
    TOLD_APART,
    RESTRICTED,
    RESTRICTION_LIFTED,
    CONSENT_GIVEN,
    CONSENT_WITHDRAWN,
    CONSENT_ASKED,
    CONSENT_CONFIRMED,
    CONSENT_UNCONFIRMED,
    NOTE_ADDED,
    DOCUMENT_ADDED,
    DOCUMENT_REMOVED,
    LOOKED_UP,
    LOOKUP_FAILED,
    MAIL_OPENED,
    LINK_CLICKED,
    PAGE_VISITED,
    FINANCIAL_READ;

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
