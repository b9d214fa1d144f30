package dev.baton.lead.page;

import dev.baton.engine.trail.ProcessTrail;
import dev.baton.identity.CurrentUser;
import dev.baton.identity.People;
import dev.baton.identity.rep.RepDays;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadAccess;
import dev.baton.lead.LeadVault;
import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.lead.consent.ConsentConfirmation;
import dev.baton.lead.contact.Contact;
import dev.baton.lead.list.LeadCategory;
import dev.baton.lead.list.LeadSummary;
import dev.baton.lead.page.LeadDetail.Address;
import dev.baton.lead.page.LeadDetail.FinancialView;
import dev.baton.lead.page.LeadDetail.Judged;
import dev.baton.lead.page.LeadDetail.RoutingView;
import dev.baton.lead.state.Enquiry;
import dev.baton.lead.state.Financial;
import dev.baton.lead.tag.LeadTags;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the whole lead together for the person who looks at it; a rep sees only leads offered or assigned to them. */
@Component
class LeadPage {

    private final LeadAccess access;
    private final LeadVault vault;
    private final CampaignDirectory campaigns;
    private final ProcessTrail trail;
    private final People people;
    private final LeadTags tags;
    private final ConsentConfirmation confirmation;
    private final RepDays days;

    LeadPage(
            LeadAccess access,
            LeadVault vault,
            CampaignDirectory campaigns,
            ProcessTrail trail,
            People people,
            LeadTags tags,
            ConsentConfirmation confirmation,
            RepDays days) {
        this.access = access;
        this.vault = vault;
        this.campaigns = campaigns;
        this.trail = trail;
        this.people = people;
        this.tags = tags;
        this.confirmation = confirmation;
        this.days = days;
    }

    LeadDetail of(String leadId, CurrentUser who) {
        Lead lead = access.visible(leadId, who);
        return detail(lead, lead.enquiry(), vault.contact(lead), who);
    }

    @Nullable LocalDate birthday(Lead lead) {
        return vault.contact(lead).dateOfBirth();
    }

    private LeadDetail detail(Lead lead, Enquiry enquiry, Contact contact, CurrentUser who) {
        return new LeadDetail(
                summary(lead, contact),
                lead.uuid(),
                enquiry.origin().medium(),
                enquiry.details(),
                enquiry.tracking(),
                contact.web() == null ? Contact.Web.NONE : contact.web(),
                enquiry.form(),
                Address.of(contact),
                lead.progress().deal(),
                contact.message(),
                enquiry.language(),
                Contact.maskedBirthday(contact.dateOfBirth()),
                masked(vault.financial(lead)),
                contact.customFields(),
                confirmation.view(lead),
                new Judged(lead.judgement().scoreBreakdown(), lead.judgement().rulesVersion()),
                routing(lead),
                trail.state(lead.id()),
                actions(lead, who),
                lead.mergedInto() == null ? lead.status().nextNames() : List.of(),
                lead.mergedInto() == null ? lead.progress().qualification().nextNames() : List.of(),
                null,
                lead.mergedInto(),
                lead.person().anonymisedAt(),
                lead.updatedAt(),
                lead.version(),
                lead.progress().contactedAt());
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
                days.zones().day(lead.assignedTo(), lead.followUpDate()),
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
        if (who.assigns() && !lead.status().isClosed()) {
            boolean free = lead.assignedTo() == null && lead.offeredTo() == null;
            actions.add(free ? "assign" : "reassign");
        }
        if (who.assigns() && lead.status().isClosed() && lead.person().anonymisedAt() == null) {
            actions.add("reopen");
        }
        if (who.assigns() || who.username().equals(lead.assignedTo())) {
            actions.add("edit");
        }
        return actions;
    }

    private static FinancialView masked(Financial financial) {
        return new FinancialView(
                Financial.masked(financial.ssn()), financial.npv(), financial.offer(), financial.ssn() != null);
    }
}
