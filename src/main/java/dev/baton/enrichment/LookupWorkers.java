package dev.baton.enrichment;

import java.time.Clock;
import java.util.concurrent.Executor;
import org.camunda.bpm.client.spring.annotation.ExternalTaskSubscription;
import org.camunda.bpm.client.task.ExternalTaskHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** A worker for each source, and the few threads they share. */
@Configuration(proxyBeanMethods = false)
class LookupWorkers {

    static final String CHECK_DOMAIN = "check-domain";
    static final String FIND_LOCATION = "find-location";
    static final String FIND_COMPANY = "find-company";
    static final String ASK_COMPANY_SERVICE = "ask-company-service";

    private static final int THREADS = 4;
    /** What waits must begin well before its lock runs out. */
    private static final int WAITING = 16;

    /** When all are busy the client's own thread does one, and fetches no further tasks meanwhile. */
    @Bean
    Executor lookupThreads() {
        ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
        threads.setThreadNamePrefix("lookup-");
        threads.setCorePoolSize(THREADS);
        threads.setMaxPoolSize(THREADS);
        threads.setQueueCapacity(WAITING);
        threads.setAllowCoreThreadTimeOut(true);
        threads.setRejectedExecutionHandler(new java.util.concurrent.ThreadPoolExecutor.CallerRunsPolicy());
        return threads;
    }

    @Bean
    Lookers lookers(
            LeadEnrichment enrichment,
            Lookups lookups,
            EnrichmentSettings settings,
            @org.springframework.beans.factory.annotation.Qualifier("lookupThreads") Executor lookupThreads,
            Clock clock) {
        return source -> new LookupWorker(
                new GuardedSource(source, settings, clock), enrichment, lookups, settings, lookupThreads);
    }

    /** Makes the worker of a source. */
    interface Lookers {
        LookupWorker of(Source source);
    }

    @Bean
    @ExternalTaskSubscription(topicName = CHECK_DOMAIN, lockDuration = 20_000, variableNames = "leadId")
    ExternalTaskHandler checkDomainWorker(Lookers lookers, DomainSource source) {
        return lookers.of(source);
    }

    @Bean
    @ExternalTaskSubscription(topicName = FIND_LOCATION, lockDuration = 20_000, variableNames = "leadId")
    ExternalTaskHandler findLocationWorker(Lookers lookers, LocationSource source) {
        return lookers.of(source);
    }

    @Bean
    @ExternalTaskSubscription(topicName = FIND_COMPANY, lockDuration = 20_000, variableNames = "leadId")
    ExternalTaskHandler findCompanyWorker(Lookers lookers, CompanyFileSource source) {
        return lookers.of(source);
    }

    @Bean
    @ExternalTaskSubscription(topicName = ASK_COMPANY_SERVICE, lockDuration = 20_000, variableNames = "leadId")
    ExternalTaskHandler askCompanyServiceWorker(Lookers lookers, CompanyServiceSource source) {
        return lookers.of(source);
    }
}
