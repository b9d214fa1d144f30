package dev.baton.lead.merge;

import dev.baton.lead.list.LeadSummary;
import dev.baton.lead.state.LeadStatus;
import java.util.Comparator;

/** Which of several leads of one person stays: the one being worked, then the further one, then the older. */
final class Staying {

    static final Comparator<LeadSummary> FIRST = Comparator.<LeadSummary, Boolean>comparing(Staying::worked)
            .thenComparing(lead -> rank(LeadStatus.of(lead.status())))
            .reversed()
            .thenComparing(LeadSummary::createdAt)
            .thenComparing(LeadSummary::leadId);

    private Staying() {}

    private static boolean worked(LeadSummary lead) {
        return lead.assignedTo() != null && !LeadStatus.of(lead.status()).isClosed();
    }

    /** Lost is less than a beginning. */
    private static int rank(LeadStatus status) {
        return status == LeadStatus.CLOSED_LOST ? -1 : status.ordinal();
    }
}
