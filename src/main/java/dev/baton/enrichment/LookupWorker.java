package dev.baton.enrichment;

import dev.baton.enrichment.source.EnrichmentSettings;
import dev.baton.enrichment.source.GuardedSource;
import dev.baton.enrichment.source.SourceAway;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.camunda.bpm.client.exception.BadRequestException;
import org.camunda.bpm.client.exception.NotFoundException;
import org.camunda.bpm.client.task.ExternalTask;
import org.camunda.bpm.client.task.ExternalTaskHandler;
import org.camunda.bpm.client.task.ExternalTaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks one source about leads. Safe to repeat: an answer takes the place of the one before. It works on threads of its
 * own, for the client's one thread has mails to send. What a source cannot answer after the last try is written down
 * with the lead as not found out, and the process goes on; only what should not happen becomes an incident.
 */
final class LookupWorker implements ExternalTaskHandler {

    private static final Logger log = LoggerFactory.getLogger(LookupWorker.class);
    private static final int TRIES_UNKNOWN = 3;

    private final GuardedSource source;
    private final LeadEnrichment enrichment;
    private final Lookups lookups;
    private final List<Duration> retryAfter;
    private final Executor threads;

    public LookupWorker(
            GuardedSource source,
            LeadEnrichment enrichment,
            Lookups lookups,
            EnrichmentSettings settings,
            Executor threads) {
        this.source = source;
        this.enrichment = enrichment;
        this.lookups = lookups;
        this.retryAfter = settings.retryAfter();
        this.threads = threads;
    }

    @Override
    public void execute(ExternalTask task, ExternalTaskService service) {
        threads.execute(() -> lookUp(task, service));
    }

    private void lookUp(ExternalTask task, ExternalTaskService service) {
        try {
            String leadId = task.getVariable(LeadEnrichment.LEAD_ID);
            Optional<String> asked = enrichment.asked(leadId, source.source());
            if (asked.isEmpty()) {
                service.complete(task);
            } else {
                ask(task, service, leadId, asked.get());
            }
        } catch (NotFoundException | BadRequestException e) {
            log.debug("Task {} is gone or with another worker", task.getId());
        } catch (RuntimeException e) {
            failed(task, service, e);
        }
    }

    private void ask(ExternalTask task, ExternalTaskService service, String leadId, String asked) {
        String name = source.source().name();
        try {
            lookups.found(leadId, name, asked, source.lookUp(asked));
            service.complete(task);
        } catch (SourceAway e) {
            int failures = task.getRetries() == null ? 0 : retryAfter.size() - task.getRetries() + 1;
            if (e.isForGood() || failures >= retryAfter.size() || failures < 0) {
                lookups.failed(leadId, name, asked, e.getMessage());
                service.complete(task);
                return;
            }
            service.handleFailure(
                    task,
                    "Nothing was found out by the source " + name + ": " + e.getMessage() + ".",
                    null,
                    retryAfter.size() - failures,
                    wait(failures, e).toMillis());
        }
    }

    private Duration wait(int failures, SourceAway reason) {
        Duration wait = retryAfter.get(failures);
        return reason.pause() == null || reason.pause().compareTo(wait) < 0 ? wait : reason.pause();
    }

    private void failed(ExternalTask task, ExternalTaskService service, RuntimeException e) {
        int left = (task.getRetries() == null ? TRIES_UNKNOWN : task.getRetries()) - 1;
        log.warn("Looking up by {} for task {} failed", source.source().name(), task.getId(), e);
        service.handleFailure(
                task,
                "The answer of the source " + source.source().name()
                        + " could not be kept. See Baton's log, then retry.",
                null,
                Math.max(0, left),
                Duration.ofMinutes(1).toMillis());
    }
}
