package dev.baton.enrichment;

import dev.baton.enrichment.source.CompanyFileSource;
import dev.baton.enrichment.source.CompanyServiceSource;
import dev.baton.enrichment.source.DomainSource;
import dev.baton.enrichment.source.EnrichmentSettings;
import dev.baton.enrichment.source.Fact;
import dev.baton.enrichment.source.GuardedSource;
import dev.baton.enrichment.source.LocationSource;
import dev.baton.enrichment.source.RegistrySource;
import dev.baton.enrichment.source.Source;
import dev.baton.lead.NewLead;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.TakenTasks;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes leads to where they are looked up, and has the workers do it at once and without their client. */
public final class LookupDriver {

    private final ExternalTaskService engine;
    private final ApplicationContext beans;
    private final LeadDriver driver;
    private final TakenTasks taken;
    private final Map<String, LookupWorker> workers = new TreeMap<>();

    /** Its workers are new ones, that remember no answers and no bad days. */
    public LookupDriver(ApplicationContext beans) {
        this.beans = beans;
        this.engine = beans.getBean(ExternalTaskService.class);
        this.driver = new LeadDriver(beans);
        this.taken = new TakenTasks(engine);
        worker(LookupWorkers.CHECK_DOMAIN, DomainSource.class);
        worker(LookupWorkers.ASK_REGISTRY, RegistrySource.class);
        worker(LookupWorkers.FIND_LOCATION, LocationSource.class);
        worker(LookupWorkers.FIND_COMPANY, CompanyFileSource.class);
        worker(LookupWorkers.ASK_COMPANY_SERVICE, CompanyServiceSource.class);
    }

    private void worker(String topic, Class<? extends Source> source) {
        EnrichmentSettings settings = beans.getBean(EnrichmentSettings.class);
        workers.put(
                topic,
                new LookupWorker(
                        new GuardedSource(beans.getBean(source), settings, beans.getBean(Clock.class)),
                        beans.getBean(LeadEnrichment.class),
                        beans.getBean(Lookups.class),
                        settings,
                        Runnable::run));
    }

    /** @return a lead whose look-ups wait for the workers */
    public String begun(NewLead lead) {
        String id = driver.receive(lead);
        driver.runJob(id, "CallActivity_EnrichLead");
        return id;
    }

    /** Each open task is tried once, due or not. */
    public void work(String leadId) {
        open(leadId).forEach(task -> {
            LookupWorker worker = workers.get(task.getTopicName());
            if (worker != null) {
                taken.work(task, worker, Map.of("leadId", leadId));
            }
        });
    }

    /** What was found is put to use. */
    public void use(String leadId) {
        driver.runJob(leadId, "ServiceTask_UseFindings");
    }

    public Map<String, String> outcomes(String leadId) {
        Map<String, String> outcomes = new TreeMap<>();
        beans.getBean(JdbcClient.class)
                .sql("select source, outcome from lead_lookup where lead_id = ?")
                .param(leadId)
                .query(row -> {
                    outcomes.put(row.getString(1), row.getString(2));
                });
        return outcomes;
    }

    public Map<Fact, String> found(String leadId, String source) {
        return beans.getBean(TransactionTemplate.class)
                .execute(transaction -> beans.getBean(Lookups.class).of(leadId).stream()
                        .filter(lookup -> lookup.source().equals(source))
                        .findFirst()
                        .orElseThrow()
                        .found());
    }

    public List<ExternalTask> open(String leadId) {
        return driver.instances(leadId).stream()
                .flatMap(instance ->
                        engine.createExternalTaskQuery().processInstanceId(instance.getId()).list().stream())
                .toList();
    }
}
