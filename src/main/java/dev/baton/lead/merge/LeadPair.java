package dev.baton.lead.merge;

import dev.baton.identity.CurrentUser;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadAccess;
import dev.baton.shared.InvalidInput;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Two leads of which one is, or was, part of the other. */
record LeadPair(Lead kept, Lead other) {

    /** An open lead that somebody has accepted. */
    static boolean worked(Lead lead) {
        return lead.assignedTo() != null && !lead.status().isClosed();
    }

    /** Who works either, or has an offer of it. */
    List<String> usernames() {
        return Stream.of(kept.assignedTo(), kept.offeredTo(), other.assignedTo(), other.offeredTo())
                .filter(name -> name != null)
                .distinct()
                .toList();
    }

    /** Loads pairs. */
    @Component
    static class Pairs {

        private final LeadAccess access;

        Pairs(LeadAccess access) {
            this.access = access;
        }

        Lead one(String leadId, CurrentUser who) {
            return access.visible(leadId, who);
        }

        LeadPair of(String keptId, String otherId, CurrentUser who) {
            if (otherId == null || otherId.isBlank()) {
                throw new InvalidInput("other_lead_id", "Please name the other lead");
            }
            if (otherId.equals(keptId)) {
                throw new InvalidInput("other_lead_id", "Please name another lead than this one");
            }
            return new LeadPair(one(keptId, who), one(otherId, who));
        }

        /** Until this transaction ends nobody else changes either; always in the same order. */
        LeadPair hold(String keptId, String otherId, CurrentUser who) {
            LeadPair pair = of(keptId, otherId, who);
            Stream.of(pair.kept(), pair.other())
                    .sorted(Comparator.comparing(Lead::id))
                    .forEach(lead -> LeadAccess.requireNotRestricted(access.held(lead.id(), who)));
            return pair;
        }
    }
}
