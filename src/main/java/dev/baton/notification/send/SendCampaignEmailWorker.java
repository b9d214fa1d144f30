package dev.baton.notification.send;

import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.lead.campaign.CampaignDirectory.CampaignInfo;
import dev.baton.messaging.queue.Progress;
import dev.baton.messaging.staff.StaffMailChannel;
import dev.baton.messaging.staff.StaffMessages;
import dev.baton.notification.lead.LeadNotification;
import dev.baton.shared.token.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.client.spring.annotation.ExternalTaskSubscription;
import org.camunda.bpm.client.task.ExternalTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Topic {@code send-campaign-email}: a mail to each address of the lead's campaign, each once. */
@Component
@ExternalTaskSubscription(topicName = SendCampaignEmailWorker.TOPIC, lockDuration = 20_000, variableNames = "leadId")
class SendCampaignEmailWorker extends NoticeWorker {

    static final String TOPIC = "send-campaign-email";

    private static final String CHANNEL = "campaign-email";

    private final StaffMessages messages;
    private final StaffMailChannel mails;
    private final NoticeTexts texts;
    private final Leads leads;
    private final CampaignDirectory campaigns;
    private final TransactionTemplate transactions;

    SendCampaignEmailWorker(
            StaffMessages messages,
            StaffMailChannel mails,
            NoticeTexts texts,
            Leads leads,
            CampaignDirectory campaigns,
            TransactionTemplate transactions) {
        super("the campaign's addresses", "each of the campaign's addresses");
        this.messages = messages;
        this.mails = mails;
        this.texts = texts;
        this.leads = leads;
        this.campaigns = campaigns;
        this.transactions = transactions;
    }

    /** While one address may still take its mail, the task goes on trying. */
    @Override
    Progress deliver(ExternalTask task) {
        String leadId = task.getVariable(LeadNotification.LEAD_ID);
        List<String> addresses = transactions.execute(transaction -> addresses(leadId));
        return addresses.stream()
                .map(address ->
                        messages.deliver(notice(leadId, task.getId(), address), mails, lead -> mail(lead, address)))
                .filter(progress -> !progress.isEnded())
                .max(Comparator.comparing(Progress::triesLeft))
                .orElse(Progress.NOTHING);
    }

    private List<String> addresses(String leadId) {
        return leads.find(leadId)
                .flatMap(lead -> campaigns.find(lead.campaignId()))
                .map(CampaignInfo::notices)
                .map(CampaignDirectory.Notices::emails)
                .orElse(List.of());
    }

    /** The key names the address, but does not say it. */
    private static StaffMessages.Notice notice(String leadId, String taskId, String address) {
        byte[] hash = Sha256.of(address.getBytes(StandardCharsets.UTF_8));
        return new StaffMessages.Notice(
                leadId, taskId, CHANNEL, "new-lead-" + HexFormat.of().formatHex(hash, 0, 8));
    }

    private Optional<StaffMailChannel.Mail> mail(Lead lead, String address) {
        return Optional.of(texts.mail("new-lead", address, lead));
    }
}
