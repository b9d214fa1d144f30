package dev.baton.messaging.lead;

import dev.baton.lead.Lead;
import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.lead.campaign.CampaignDirectory.Writing;
import dev.baton.lead.consent.LegalBasisUses;
import dev.baton.lead.person.SuppressedPeople;
import dev.baton.messaging.lead.MayWrite.Verdict;
import dev.baton.messaging.links.Unsubscribing;
import dev.baton.messaging.queue.MessageState;
import dev.baton.messaging.queue.NotToBeSent;
import dev.baton.messaging.queue.Outcome;
import dev.baton.messaging.queue.QueuedMessage;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What every mail to a lead passes with the claim in hand, whoever had it written: reads what {@link MayWrite} decides by. */
@Component
class SendDoor {

    private final CampaignDirectory campaigns;
    private final Unsubscribing unsubscribing;
    private final SuppressedPeople erased;
    private final FirstAnswer answers;
    private final LegalBasisUses uses;

    SendDoor(
            CampaignDirectory campaigns,
            Unsubscribing unsubscribing,
            SuppressedPeople erased,
            FirstAnswer answers,
            LegalBasisUses uses) {
        this.campaigns = campaigns;
        this.unsubscribing = unsubscribing;
        this.erased = erased;
        this.answers = answers;
        this.uses = uses;
    }

    /** In the running transaction; the right that it goes by is written down. @return why it does not go */
    Optional<Outcome> refusal(QueuedMessage claimed, Lead lead) {
        MailKind kind = MailKind.of(claimed.template());
        Optional<Outcome> ended = kind == MailKind.FIRST_ANSWER && lead.duplicateOf() != null
                ? NotToBeSent.frozen(lead) // closed as a repeat, and yet somebody who asked
                : NotToBeSent.about(lead);
        return ended.or(() -> notAllowed(claimed, lead, kind));
    }

    private Optional<Outcome> notAllowed(QueuedMessage claimed, Lead lead, MailKind kind) {
        byte[] address = lead.sealed().emailIndex();
        if (address == null) {
            return suppressed("the lead gave no e-mail address");
        }
        Writing campaign = campaigns
                .find(lead.campaignId())
                .map(known -> known.rules().writing())
                .orElse(Writing.BY_CONSENT);
        Verdict verdict = standing(lead, address).verdict(kind, campaign);
        if (verdict.reason() != null) {
            return suppressed(verdict.reason());
        }
        if (kind == MailKind.FIRST_ANSWER && !answers.isTheFirst(claimed.id(), lead)) {
            return suppressed("the person was answered already");
        }
        if (verdict.byCampaign()) {
            uses.record(lead, claimed.id(), claimed.template(), campaign);
        }
        return Optional.empty();
    }

    private MayWrite standing(Lead lead, byte[] address) {
        return new MayWrite(
                lead.person(),
                FirstAnswer.isAsked(lead),
                unsubscribing.hasUnsubscribed(lead.id(), address),
                erased.contains(address));
    }

    private static Optional<Outcome> suppressed(String reason) {
        return Optional.of(Outcome.of(MessageState.SUPPRESSED, reason));
    }
}
