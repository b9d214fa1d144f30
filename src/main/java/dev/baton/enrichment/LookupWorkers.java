package dev.baton.enrichment;

import dev.baton.engine.longtask.WorkerThreads;
import dev.baton.enrichment.source.CompanyFileSource;
import dev.baton.enrichment.source.CompanyServiceSource;
import dev.baton.enrichment.source.DomainSource;
import dev.baton.enrichment.source.EnrichmentSettings;
import dev.baton.enrichment.source.GuardedSource;
import dev.baton.enrichment.source.LocationSource;
import dev.baton.enrichment.source.RegistrySource;
import dev.baton.enrichment.source.Source;
import java.time.Clock;
import java.util.concurrent.Executor;
import org.camunda.bpm.client.spring.annotation.ExternalTaskSubscription;
import org.camunda.bpm.client.task.ExternalTaskHandler;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A worker for each source, and the few threads they share. */
@Configuration(proxyBeanMethods = false)
class LookupWorkers {

    public static final String CHECK_DOMAIN = "check-domain";
    public static final String ASK_REGISTRY = "ask-registry";
    public static final String FIND_LOCATION = "find-location";
    public static final String FIND_COMPANY = "find-company";
    public static final String ASK_COMPANY_SERVICE = "ask-company-service";

    @Bean
    Executor lookupThreads() {
        return WorkerThreads.named("lookup");
    }

    @Bean
    Lookers lookers(
            LeadEnrichment enrichment,
            Lookups lookups,
            EnrichmentSettings settings,
            @Qualifier("lookupThreads") Executor lookupThreads,
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
    @ExternalTaskSubscription(topicName = ASK_REGISTRY, lockDuration = 20_000, variableNames = "leadId")
    ExternalTaskHandler askRegistryWorker(Lookers lookers, RegistrySource source) {
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
