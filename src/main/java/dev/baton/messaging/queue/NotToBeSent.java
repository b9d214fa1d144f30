package dev.baton.messaging.queue;

import dev.baton.lead.Lead;
import java.util.Optional;

/** Why nothing about a lead is sent any more, to whomever. */
public final class NotToBeSent {

    private NotToBeSent() {}

    public static Optional<Outcome> about(Lead lead) {
        return ended(lead)
                .map(reason -> Outcome.of(MessageState.CANCELLED, reason))
                .or(() -> frozen(lead));
    }

    /** The one reason that holds for whoever is closed or merged, too. */
    public static Optional<Outcome> frozen(Lead lead) {
        return lead.person().isRestricted()
                ? Optional.of(Outcome.of(MessageState.SUPPRESSED, "the lead is frozen at the person's request"))
                : Optional.empty();
    }

    static Optional<String> ended(Lead lead) {
        if (lead.status().isClosed()) {
            return Optional.of("the lead is closed");
        }
        return lead.mergedInto() == null ? Optional.empty() : Optional.of("the lead was merged into another");
    }
}
