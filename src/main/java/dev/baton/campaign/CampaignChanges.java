package dev.baton.campaign;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A change of a campaign: all of it or nothing. */
@Component
class CampaignChanges {

    private final CampaignRetention retention;
    private final CampaignNotices notices;
    private final CampaignCounting counting;

    CampaignChanges(CampaignRetention retention, CampaignNotices notices, CampaignCounting counting) {
        this.retention = retention;
        this.notices = notices;
        this.counting = counting;
    }

    /**
     * What is not given stays.
     *
     * @param retentionDays how long leads stay after their last activity, seven years at most
     * @param notificationEmails who is told of each new lead by mail
     * @param notificationGrades of which grades they are told
     * @param countMails whether openings of and clicks in its mails are counted, for leads that agreed to be written to
     */
    record Change(
            Integer retentionDays,
            List<String> notificationEmails,
            List<String> notificationGrades,
            Boolean countMails) {

        boolean isEmpty() {
            return retentionDays == null && !ofNotices() && countMails == null;
        }

        boolean ofNotices() {
            return notificationEmails != null || notificationGrades != null;
        }
    }

    @Transactional
    public void make(String campaignId, Change change, String by) {
        if (change.retentionDays() != null || change.isEmpty()) {
            retention.change(campaignId, change.retentionDays(), by);
        }
        if (change.ofNotices()) {
            notices.change(campaignId, change.notificationEmails(), change.notificationGrades(), by);
        }
        if (change.countMails() != null) {
            counting.change(campaignId, change.countMails(), by);
        }
    }
}
