package dev.baton.notification.live;

import dev.baton.assignment.offer.OfferReminder;
import dev.baton.bulk.job.BulkEvents.BulkProgressed;
import dev.baton.intake.sheet.upload.ImportEvents.ImportFinished;
import dev.baton.intake.sheet.upload.ImportEvents.ImportProgressed;
import dev.baton.integration.IntegrationEvents.WebhookStopped;
import dev.baton.lead.LeadEvents.GradeChanged;
import dev.baton.lead.LeadEvents.LeadChanged;
import dev.baton.lead.LeadEvents.LeadMerged;
import dev.baton.lead.LeadEvents.LeadOffered;
import dev.baton.lead.LeadEvents.LeadToldApart;
import dev.baton.privacy.request.PrivacyEvents.PrivacyRequestDue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Makes live events of what happens to leads. All events of one transaction are told together: an import offers fifty
 * leads at a time, and a rep needs to hear of them once.
 */
@Component
class LeadNews {

    /** Of more changes at once only is told that there are some. */
    private static final int MOST_EACH = 10;

    private final LiveEvents live;

    LeadNews(LiveEvents live) {
        this.live = live;
    }

    @EventListener
    void on(LeadOffered event) {
        news().offered.add(event);
    }

    @EventListener
    void on(LeadChanged event) {
        news().changed.add(event);
    }

    @EventListener
    void on(OfferReminder event) {
        tell(
                event.username(),
                Map.of("lead_id", event.leadId(), "text", "Half of your time to answer this lead is over"));
    }

    /** Whoever only has the offer hears of the new one. */
    @EventListener
    void on(GradeChanged event) {
        if (event.assignedTo() != null) {
            String text = "More is known of a lead of yours: its grade is %s now, it was %s"
                    .formatted(event.after(), event.before());
            tell(event.assignedTo(), Map.of("lead_id", event.leadId(), "text", text));
        }
    }

    @EventListener
    void on(LeadMerged event) {
        tellAll(event.usernames(), event.keptId(), "A manager merged two leads of one person; go on with this one");
    }

    @EventListener
    void on(LeadToldApart event) {
        tellAll(event.usernames(), event.keptId(), "A manager took a merged lead out of this one again");
    }

    @EventListener
    void on(PrivacyRequestDue event) {
        tell(LiveEvents.MANAGERS, Map.of("privacy_request_id", event.requestId(), "text", event.text()));
    }

    @EventListener
    void on(WebhookStopped event) {
        tell(
                LiveEvents.MANAGERS,
                Map.of("webhook_id", event.endpointId(), "text", "A webhook was stopped. " + event.reason()));
    }

    private void tellAll(List<String> usernames, String leadId, String text) {
        usernames.forEach(username -> tell(username, Map.of("lead_id", leadId, "text", text)));
    }

    @EventListener
    void on(ImportProgressed event) {
        news().progress = event;
    }

    @EventListener
    void on(BulkProgressed event) {
        news().bulk = event;
    }

    @EventListener
    void on(ImportFinished event) {
        tell(event.username(), Map.of("import_id", event.importId(), "text", event.text()));
    }

    private void tell(String username, Map<String, Object> data) {
        live.add(List.of(new LiveEvents.News(username, "notification", data)));
    }

    private News news() {
        News found = (News) TransactionSynchronizationManager.getResource(this);
        if (found == null) {
            found = new News();
            TransactionSynchronizationManager.bindResource(this, found);
            TransactionSynchronizationManager.registerSynchronization(found);
        }
        return found;
    }

    private final class News implements TransactionSynchronization {

        private final List<LeadOffered> offered = new ArrayList<>();
        private final List<LeadChanged> changed = new ArrayList<>();
        private final List<LiveEvents.News> told = new ArrayList<>();
        private ImportProgressed progress;
        private BulkProgressed bulk;

        @Override
        public void beforeCommit(boolean readOnly) {
            offered.stream()
                    .collect(Collectors.groupingBy(LeadOffered::username))
                    .forEach(this::tellOffered);
            tellChanges();
            if (progress != null) {
                tell(
                        LiveEvents.MANAGERS,
                        "import.progress",
                        Map.of("import_id", progress.importId(), "status", progress.status()));
            }
            if (bulk != null) {
                tell(bulk.username(), "bulk.progress", Map.of("job_id", bulk.jobId(), "status", bulk.status()));
            }
            campaigns().forEach(id -> tell(LiveEvents.MANAGERS, "campaign.progress", Map.of("campaign_id", id)));
            live.add(told);
        }

        private void tellOffered(String username, List<LeadOffered> leads) {
            Map<String, Object> data = leads.size() == 1
                    ? Map.of("lead_id", leads.get(0).leadId(), "username", username)
                    : Map.of("lead_ids_count", leads.size(), "username", username);
            tell(username, "lead.assigned", data);
        }

        private void tellChanges() {
            if (changed.size() <= MOST_EACH) {
                changed.forEach(this::tellChanged);
                return;
            }
            Map<String, Object> data = Map.of("lead_ids_count", changed.size());
            Stream.concat(
                            Stream.of(LiveEvents.MANAGERS),
                            changed.stream().flatMap(change -> change.usernames().stream()))
                    .distinct()
                    .forEach(audience -> tell(audience, "lead.status_changed", data));
        }

        private void tellChanged(LeadChanged change) {
            Map<String, Object> data = Map.of("lead_id", change.leadId(), "status", change.status());
            tell(LiveEvents.MANAGERS, "lead.status_changed", data);
            change.usernames().forEach(username -> tell(username, "lead.status_changed", data));
        }

        private void tell(String audience, String type, Map<String, Object> data) {
            told.add(new LiveEvents.News(audience, type, data));
        }

        private List<String> campaigns() {
            return Stream.concat(
                            offered.stream().map(LeadOffered::campaignId),
                            changed.stream().map(LeadChanged::campaignId))
                    .distinct()
                    .toList();
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(LeadNews.this);
        }
    }
}
