package dev.baton.campaign;

import dev.baton.lead.state.Grade;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A change of a campaign: all of it or nothing. */
@Component
class CampaignChanges {

    private final CampaignRetention retention;
    private final CampaignNotices notices;
    private final CampaignRules rules;

    CampaignChanges(CampaignRetention retention, CampaignNotices notices, CampaignRules rules) {
        this.retention = retention;
        this.notices = notices;
        this.rules = rules;
    }

    /**
     * What is not given stays.
     *
     * @param retentionDays how long leads stay after their last activity, seven years at most
     * @param notificationEmails who is told of each new lead by mail
     * @param notificationGrades of which grades they are told
     * @param doubleOptIn true: who agrees to mail confirms that by e-mail before the first message
     * @param autoAssign false: leads are offered to nobody, and wait to be assigned by hand
     * @param assignedTo the rep who is offered leads first; empty: whoever fits best
     * @param countMails whether openings of and clicks in its mails are counted, for leads that agreed to be written to
     */
    record Change(
            Integer retentionDays,
            List<String> notificationEmails,
            @ArraySchema(schema = @Schema(implementation = Grade.class)) List<String> notificationGrades,
            Boolean doubleOptIn,
            Boolean autoAssign,
            String assignedTo,
            Boolean countMails) {

        boolean ofRules() {
            return doubleOptIn != null || autoAssign != null || assignedTo != null || countMails != null;
        }

        boolean ofNotices() {
            return notificationEmails != null || notificationGrades != null;
        }
    }

    @Transactional
    public void make(String campaignId, Change change, String by) {
        if (change.retentionDays() != null || !(change.ofNotices() || change.ofRules())) {
            retention.change(campaignId, change.retentionDays(), by);
        }
        if (change.ofNotices()) {
            notices.change(campaignId, change.notificationEmails(), change.notificationGrades(), by);
        }
        if (change.ofRules()) {
            rules.change(campaignId, change, by);
        }
    }
}
