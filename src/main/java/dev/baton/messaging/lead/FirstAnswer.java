package dev.baton.messaging.lead;

import dev.baton.engine.ProcessBean;
import dev.baton.engine.ProcessMethod;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.lead.campaign.CampaignDirectory;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The first answer: who asks hears at once that the request has arrived, once in a campaign. */
@Component
@ProcessBean
public class FirstAnswer {

    private final Leads leads;
    private final CampaignDirectory campaigns;
    private final JdbcClient jdbc;

    FirstAnswer(Leads leads, CampaignDirectory campaigns, JdbcClient jdbc) {
        this.leads = leads;
        this.campaigns = campaigns;
        this.jdbc = jdbc;
    }

    /** Whether somebody asks who was not answered, as far as can be told without the database: {@link SendDoor} decides. */
    @ProcessMethod
    public boolean isDue(String leadId) {
        Lead lead = leads.get(leadId);
        // A repeat was answered the first time, unless that was by a sheet or by hand.
        return isAsked(lead)
                && lead.sealed().emailIndex() != null
                && (lead.duplicateOf() == null || !isAsked(leads.get(lead.duplicateOf())));
    }

    /** Whether the lead was brought by a sheet or a colleague, and its campaign answers those, too. */
    @ProcessMethod
    public boolean isGranted(String leadId) {
        Lead lead = leads.get(leadId);
        return !isAsked(lead)
                && lead.sealed().emailIndex() != null
                && lead.duplicateOf() == null
                && campaigns
                        .find(lead.campaignId())
                        .filter(campaign -> campaign.rules().writing().answersAll())
                        .isPresent();
    }

    static boolean isAsked(Lead lead) {
        return lead.enquiry().origin().asked();
    }

    /**
     * Takes the one answer that the campaign has for the person, in the running transaction: two that come at once wait
     * here for each other. One that was never sent does not count.
     *
     * @return false: they were answered by another message, as this lead or as one that was merged with it
     */
    @Transactional
    public boolean isTheFirst(UUID messageId, Lead lead) {
        return take(messageId, lead) && !isAnsweredElsewhere(messageId, lead);
    }

    private boolean take(UUID messageId, Lead lead) {
        jdbc.sql(
                        """
                        insert into first_answer (campaign_id, address_index, message_id) values (?, ?, ?)
                        on conflict (campaign_id, address_index) do update set message_id = excluded.message_id
                        where exists (select 1 from message m where m.id = first_answer.message_id
                            and m.state in ('cancelled', 'suppressed'))
                        """)
                .params(lead.campaignId(), lead.sealed().emailIndex(), messageId)
                .update();
        return jdbc.sql("select message_id = ? from first_answer where campaign_id = ? and address_index = ?")
                .params(messageId, lead.campaignId(), lead.sealed().emailIndex())
                .query(Boolean.class)
                .single();
    }

    /** The person may be known by other addresses, too. */
    private boolean isAnsweredElsewhere(UUID messageId, Lead lead) {
        return jdbc.sql(
                        """
                        with recursive same (id, merged_into) as (
                            select id, merged_into from lead_view where campaign_id = :campaign and email_index = :address
                            union
                            select l.id, l.merged_into from same s
                            join lead_view l on l.id = s.merged_into or l.merged_into = s.id)
                        select exists (select 1 from same s join message m on m.lead_id = s.id
                            join first_answer f on f.message_id = m.id
                            where f.campaign_id = :campaign and m.id <> :message
                                and m.state not in ('cancelled', 'suppressed'))
                        """)
                .param("campaign", lead.campaignId())
                .param("address", lead.sealed().emailIndex())
                .param("message", messageId)
                .query(Boolean.class)
                .single();
    }
}
