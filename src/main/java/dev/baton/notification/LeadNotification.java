package dev.baton.notification;

import dev.baton.engine.ProcessBean;
import dev.baton.lead.ActivityType;
import dev.baton.lead.Grade;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadTimeline;
import dev.baton.lead.Leads;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The process {@code lead-notification}: whom a lead is worth telling, through which channels, and by when. */
@Component
@ProcessBean
public class LeadNotification {

    static final String LEAD_ID = "leadId";
    static final String TELL_SLACK = "tellSlack";
    static final String TELL_TEAMS = "tellTeams";

    private final NoticeSettings settings;
    private final Leads leads;
    private final LeadTimeline timeline;

    LeadNotification(NoticeSettings settings, Leads leads, LeadTimeline timeline) {
        this.settings = settings;
        this.leads = leads;
        this.timeline = timeline;
    }

    public String getLateAfter() {
        return settings.lateAfter().toString();
    }

    /** The best leads, at once; those of a sheet are told by its summary, not one by one. */
    public boolean isNews(String leadId) {
        if (!settings.hasAny()) {
            return false;
        }
        Lead lead = leads.get(leadId);
        return lead.grade() == Grade.A && !leads.isImported(lead);
    }

    boolean tellsSlack() {
        return settings.hasSlack();
    }

    boolean tellsTeams() {
        return settings.hasTeams();
    }

    void noteLateness(String leadId) {
        timeline.add(leadId, ActivityType.NOTICE_LATE, LeadTimeline.BATON, null, Map.of());
    }
}
