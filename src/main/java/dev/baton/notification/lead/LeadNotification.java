package dev.baton.notification.lead;

import dev.baton.engine.ProcessBean;
import dev.baton.engine.ProcessMethod;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.lead.state.Grade;
import dev.baton.lead.timeline.ActivityType;
import dev.baton.lead.timeline.LeadTimeline;
import dev.baton.notification.NoticeSettings;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The process {@code lead-notification}: whom a lead is worth telling, through which channels, and by when. */
@Component
@ProcessBean
public class LeadNotification {

    public static final String LEAD_ID = "leadId";
    static final String TELL_SLACK = "tellSlack";
    static final String TELL_TEAMS = "tellTeams";
    static final String TELL_CAMPAIGN = "tellCampaign";

    private final NoticeSettings settings;
    private final Leads leads;
    private final CampaignDirectory campaigns;
    private final LeadTimeline timeline;

    LeadNotification(NoticeSettings settings, Leads leads, CampaignDirectory campaigns, LeadTimeline timeline) {
        this.settings = settings;
        this.leads = leads;
        this.campaigns = campaigns;
        this.timeline = timeline;
    }

    @ProcessMethod
    public String getLateAfter() {
        return settings.lateAfter().toString();
    }

    /** Those of a sheet are told by its summary, not one by one. */
    @ProcessMethod
    public boolean isNews(String leadId) {
        Lead lead = leads.get(leadId);
        return tellsRooms(lead) || tellsCampaign(lead);
    }

    private boolean tellsRooms(Lead lead) {
        return settings.hasAny() && lead.grade() == Grade.A && !leads.isImported(lead);
    }

    private boolean tellsCampaign(Lead lead) {
        return !leads.isImported(lead)
                && campaigns
                        .find(lead.campaignId())
                        .filter(campaign -> campaign.notices().wants(lead.grade()))
                        .isPresent();
    }

    /** What of it all is to be told of this lead, as the process wants it. */
    Map<String, Object> channels(String leadId) {
        Lead lead = leads.get(leadId);
        boolean rooms = tellsRooms(lead);
        return Map.of(
                TELL_SLACK, rooms && settings.hasSlack(),
                TELL_TEAMS, rooms && settings.hasTeams(),
                TELL_CAMPAIGN, tellsCampaign(lead));
    }

    void noteLateness(String leadId) {
        timeline.add(leadId, ActivityType.NOTICE_LATE, LeadTimeline.BATON, null, Map.of());
    }
}
