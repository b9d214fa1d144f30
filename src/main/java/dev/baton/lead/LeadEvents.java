package dev.baton.lead;

import dev.baton.lead.state.Grade;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What others may want to hear of leads. Published in the transaction of the change. */
public final class LeadEvents {

    private LeadEvents() {}

    /** Leads were offered to a rep, together (an import) or one. */
    public record LeadOffered(String leadId, String campaignId, String username) {}

    /** The status, the assignee or the offer of a lead has changed. */
    public record LeadChanged(String leadId, String campaignId, String status, List<String> usernames) {}

    /** The lead wrote back or was reached: reminders would be out of place now. */
    public record LeadAnswered(String leadId) {}

    /** Somebody wrote down that the lead has replied to a mail. */
    public record LeadReplied(String leadId) {}

    /** Whoever is this lead is on a page again. */
    public record LeadVisited(String leadId) {}

    /** What is known of the lead is different: it has to be scored again. */
    public record LeadEdited(String leadId) {}

    /** More is known of the lead than when it came, and its grade is another one. @param assignedTo null: nobody yet */
    public record GradeChanged(String leadId, String assignedTo, Grade before, Grade after) {}

    /** A lead that was to confirm its consent by e-mail has, or somebody wrote down what it says. */
    public record ConsentSettled(String leadId) {}

    /** Somebody else than its rep says when the lead is followed up. @param at null: not on a day any more */
    public record FollowUpMoved(String leadId, Instant at) {}

    /** The lead is offered to reps anew: what was offered until now counts no more. */
    public record OffersBeginAgain(String leadId) {}

    /** Whoever is this lead sent a form again. */
    public record LeadCameAgain(String leadId) {}

    /** The lead is won or lost. */
    public record LeadClosed(String leadId) {}

    /** One lead is part of another now. @param usernames who worked either, or had an offer of it */
    public record LeadMerged(String keptId, String mergedId, List<String> usernames) {}

    /** It is a lead of its own again. @param usernames who works the lead that it was part of */
    public record LeadToldApart(String keptId, String mergedId, List<String> usernames) {}

    /** What a lead's row said of status and assignee, and what it says now; either may be the same. */
    public record Standing(
            String leadId,
            String campaignId,
            String statusBefore,
            String status,
            String assignedBefore,
            String assignedTo,
            Grade grade,
            int score) {

        public boolean statusChanged() {
            return !status.equals(statusBefore);
        }

        public boolean assigneeChanged() {
            return !Objects.equals(assignedBefore, assignedTo);
        }
    }

    /** The rows of leads got another status or assignee. Published once, at the end of the transaction. */
    public record StandingsChanged(List<Standing> standings) {}

    /** Leads are about to be removed, in the running transaction. */
    public record LeadsRemoved(List<String> leadIds) {}

    /** Somebody posted, or tried to post, a lead with this token of a campaign. */
    public record CampaignTokenUsed(UUID tokenId) {}
}
