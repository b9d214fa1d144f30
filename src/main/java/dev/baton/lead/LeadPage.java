package dev.baton.lead;

import dev.baton.engine.ProcessTrail;
import dev.baton.identity.CurrentUser;
import dev.baton.identity.People;
import dev.baton.lead.LeadDetail.Address;
import dev.baton.lead.LeadDetail.Consent;
import dev.baton.lead.LeadDetail.FinancialView;
import dev.baton.lead.LeadDetail.RoutingView;
import dev.baton.shared.Conflict;
import dev.baton.shared.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts the whole lead together for the person who looks at it; a rep sees only leads offered or assigned to them. */
@Component
public class LeadPage {

    private final Leads leads;
    private final LeadVault vault;
    private final CampaignDirectory campaigns;
    private final ProcessTrail trail;
    private final People people;
    private final LeadTags tags;
    private final LeadConsents consents;
    private final ConsentConfirmation confirmation;

    LeadPage(
            Leads leads,
            LeadVault vault,
            CampaignDirectory campaigns,
            ProcessTrail trail,
            People people,
            LeadTags tags,
            LeadConsents consents,
            ConsentConfirmation confirmation) {
        this.leads = leads;
        this.vault = vault;
        this.campaigns = campaigns;
        this.trail = trail;
        this.people = people;
        this.tags = tags;
        this.consents = consents;
        this.confirmation = confirmation;
    }

    /** @throws NotFound also when the lead exists but is not theirs to see */
    public Lead visible(String leadId, CurrentUser who) {
        return leads.find(leadId)
                .filter(lead -> who.seesAllLeads()
                        || who.username().equals(lead.offeredTo())
                        || who.username().equals(lead.assignedTo()))
                .orElseThrow(() -> new NotFound("There is no such lead, or it is not yours any more"));
    }

    /** @throws Conflict when it is part of another lead now */
    static void requireOwnLife(Lead lead) {
        if (lead.mergedInto() != null) {
            throw new Conflict("This lead was merged into " + lead.mergedInto() + "; go on with that one");
        }
    }

    /** @throws Conflict when it is part of another lead now, or frozen */
    static void requireFree(Lead lead) {
        requireOwnLife(lead);
        requireNotRestricted(lead);
    }

    static void requireNotRestricted(Lead lead) {
        if (lead.person().isRestricted()) {
            throw new Conflict("This lead is frozen at the person's request; a manager can lift that on its page");
        }
    }

    LeadDetail of(String leadId, CurrentUser who) {
        Lead lead = visible(leadId, who);
        Contact contact = vault.contact(lead);
        Enquiry enquiry = lead.enquiry();
        return new LeadDetail(
                summary(lead, contact),
                lead.uuid(),
                enquiry.origin().medium(),
                enquiry.details(),
                enquiry.tracking(),
                contact.web() == null ? Contact.Web.NONE : contact.web(),
                enquiry.form(),
                Address.of(contact),
                contact.message(),
                enquiry.language(),
                contact.dateOfBirth(),
                masked(vault.financial(lead)),
                contact.customFields(),
                consent(lead),
                lead.judgement().scoreBreakdown(),
                lead.judgement().rulesVersion(),
                routing(lead),
                trail.state(leadId),
                actions(lead, who),
                lead.mergedInto() == null ? lead.status().nextNames() : List.of(),
                null,
                lead.mergedInto(),
                lead.person().anonymisedAt(),
                lead.updatedAt(),
                lead.progress().contactedAt());
    }

    Consent consent(Lead lead) {
        return new Consent(lead.person().consentGiven(), consents.of(lead.id()), confirmation.of(lead));
    }

    private LeadSummary summary(Lead lead, Contact contact) {
        boolean closed = lead.status().isClosed();
        return new LeadSummary(
                lead.id(),
                contact.firstName(),
                contact.lastName(),
                contact.email(),
                contact.phone(),
                contact.company(),
                lead.campaignId(),
                campaignName(lead),
                lead.enquiry().origin().source(),
                lead.score(),
                lead.grade(),
                LeadCategory.of(lead.grade(), lead.assignedTo() != null, closed).apiName(),
                lead.status().apiName(),
                lead.progress().qualificationStatus(),
                lead.assignedTo(),
                lead.offeredTo(),
                lead.holder().offeredAt(),
                lead.holder().answerBy(),
                lead.holder().assignedAt(),
                lead.followUpDate(),
                lead.createdAt(),
                tags.of(lead.id()),
                lead.person().isRestricted());
    }

    private String campaignName(Lead lead) {
        return campaigns
                .find(lead.campaignId())
                .map(CampaignDirectory.CampaignInfo::name)
                .orElse(null);
    }

    private List<RoutingView> routing(Lead lead) {
        Map<String, String> names = people.names();
        String chosen = lead.assignedTo() == null ? lead.offeredTo() : lead.assignedTo();
        return lead.judgement().routing().stream()
                .map(reason -> new RoutingView(
                        reason.username(),
                        names.getOrDefault(reason.username(), reason.username()),
                        reason.points(),
                        reason.reason(),
                        reason.username().equals(chosen),
                        reason.eligible()))
                .toList();
    }

    private static List<String> actions(Lead lead, CurrentUser who) {
        List<String> actions = new ArrayList<>();
        if (lead.mergedInto() != null || lead.person().isRestricted()) {
            return actions;
        }
        if (who.username().equals(lead.offeredTo())) {
            actions.add("accept");
            actions.add("decline");
        }
        if (who.username().equals(lead.assignedTo()) && !lead.status().isClosed()) {
            actions.add("outcome");
        }
        if (who.assigns()
                && lead.assignedTo() == null
                && lead.offeredTo() == null
                && !lead.status().isClosed()) {
            actions.add("assign");
        }
        return actions;
    }

    private static FinancialView masked(Financial financial) {
        return new FinancialView(Financial.masked(financial.ssn()), null, null, true);
    }
}
