package dev.baton.lead.process;

import dev.baton.lead.Lead;
import dev.baton.lead.LeadVault;
import dev.baton.lead.Leads;
import dev.baton.lead.NewLead;
import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.lead.consent.Confirmations;
import dev.baton.lead.consent.LeadConsents;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Who is a lead already asks by a form, a page or a program, which makes no lead: what they say about being contacted
 * counts for the lead that is there, and who asks for the first time is answered.
 */
@Component
public class AskedAgain {

    private static final String FIRST_ANSWER = "ServiceTask_SendFirstAnswer";
    private static final String CONFIRM_CONSENT = "CallActivity_ConfirmConsent";
    private static final String EMAIL = "email";

    private final Leads leads;
    private final LeadVault vault;
    private final CampaignDirectory campaigns;
    private final LeadConsents consents;
    private final Confirmations confirmations;
    private final LeadIntakeProcess intake;
    private final EntityManager entities;
    private final Clock clock;

    AskedAgain(
            Leads leads,
            LeadVault vault,
            CampaignDirectory campaigns,
            LeadConsents consents,
            Confirmations confirmations,
            LeadIntakeProcess intake,
            EntityManager entities,
            Clock clock) {
        this.leads = leads;
        this.vault = vault;
        this.campaigns = campaigns;
        this.consents = consents;
        this.confirmations = confirmations;
        this.intake = intake;
        this.entities = entities;
        this.clock = clock;
    }

    /** In the running transaction. Nothing where a colleague enters somebody who is here. */
    public void note(String leadId, NewLead again) {
        if (!again.arrival().isAsked()) {
            return;
        }
        entities.flush();
        Lead lead = leads.get(leadId);
        entities.refresh(lead, LockModeType.PESSIMISTIC_WRITE);
        List<String> steps = new ArrayList<>();
        if (!lead.enquiry().origin().asked() && isSameAddress(lead, again)) {
            lead.rewrite(lead.enquiry().nowAsked(), lead.sealed(), clock.instant());
            steps.add(FIRST_ANSWER);
        }
        if (again.consent().given() != null && says(lead, again)) {
            steps.add(CONFIRM_CONSENT);
        }
        if (!steps.isEmpty() && !lead.status().isClosed()) {
            intake.doBeside(lead, steps);
        }
        leads.announce(lead, lead.assignedTo(), lead.offeredTo());
    }

    /** @return whether they are to confirm it by e-mail */
    private boolean says(Lead lead, NewLead again) {
        boolean given = again.consent().given();
        boolean confirms = given && asksForConfirmation(lead);
        boolean ofMail = !given || isSameAddress(lead, again) && !(confirms && isSettledOrAsked(lead));
        consents.saidAgain(lead, again, ofMail ? LeadConsents.CHANNELS : othersThanMail());
        if (confirms && ofMail) {
            lead.protect(lead.person().unconfirmed(), clock.instant());
        }
        return confirms && ofMail;
    }

    private boolean asksForConfirmation(Lead lead) {
        return campaigns
                .find(lead.campaignId())
                .filter(campaign -> campaign.rules().doubleOptIn())
                .isPresent();
    }

    /** The link in the mail, or a colleague, says how it stands with mail; a form does not get past it. */
    private boolean isSettledOrAsked(Lead lead) {
        return lead.person().agrees()
                || lead.person().awaitsConfirmation()
                || confirmations.of(lead.id()).isPresent();
    }

    /** Not so where they are known by their phone, or as a lead that theirs was merged into. */
    private boolean isSameAddress(Lead lead, NewLead again) {
        byte[] address = vault.emailIndex(again.contact().email());
        return address != null && Arrays.equals(address, lead.sealed().emailIndex());
    }

    private static List<String> othersThanMail() {
        return LeadConsents.CHANNELS.stream()
                .filter(channel -> !channel.equals(EMAIL))
                .toList();
    }
}
