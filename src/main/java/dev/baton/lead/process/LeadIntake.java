package dev.baton.lead.process;

import dev.baton.lead.Lead;
import dev.baton.lead.LeadEvents;
import dev.baton.lead.Leads;
import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.lead.timeline.ActivityType;
import dev.baton.lead.timeline.LeadTimeline;
import dev.baton.shared.Conflict;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The lead's own steps of its intake: defaults of its campaign, and what is done with a repeat. */
@Component
class LeadIntake {

    private final Leads leads;
    private final CampaignDirectory campaigns;
    private final LeadTimeline timeline;
    private final LeadMeter meter;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeadIntake(
            Leads leads,
            CampaignDirectory campaigns,
            LeadTimeline timeline,
            LeadMeter meter,
            ApplicationEventPublisher events,
            Clock clock) {
        this.leads = leads;
        this.campaigns = campaigns;
        this.timeline = timeline;
        this.meter = meter;
        this.events = events;
        this.clock = clock;
    }

    /** Gives the lead what its campaign says where it brought nothing of its own. */
    void normalise(String leadId) {
        Lead lead = leads.get(leadId);
        CampaignDirectory.CampaignInfo campaign =
                campaigns.find(lead.campaignId()).orElseThrow(() -> new Conflict("The campaign of this lead is gone"));
        lead.rewrite(lead.enquiry().normalised(campaign.language()), lead.sealed(), clock.instant());
        if (campaign.rules().doubleOptIn()) {
            askForConfirmation(lead);
        }
        meter.received(lead);
    }

    /** Who came alone, where there is an address to ask at. */
    private void askForConfirmation(Lead lead) {
        if (lead.sealed().emailIndex() != null && !lead.enquiry().origin().isSheet()) {
            lead.protect(lead.person().unconfirmed(), clock.instant());
        }
    }

    boolean isDuplicate(String leadId) {
        return leads.get(leadId).duplicateOf() != null;
    }

    void noteRepeat(String leadId) {
        Lead repeat = leads.get(leadId);
        Lead first = leads.get(repeat.duplicateOf());
        timeline.add(first.id(), ActivityType.DUPLICATE_NOTED, LeadTimeline.BATON, null, Map.of("repeated_by", leadId));
        repeat.endAsRepeat(clock.instant());
        events.publishEvent(new LeadEvents.LeadCameAgain(first.id()));
    }
}
