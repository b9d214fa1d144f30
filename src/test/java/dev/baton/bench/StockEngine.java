package dev.baton.bench;

import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.baton.testing.database.TestDatabase;
import java.time.Duration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** The yardstick: the same steps on an engine as it comes, one start a transaction, an asynchronous step before the task. */
final class StockEngine implements AutoCloseable {

    private final HikariDataSource connections = new HikariDataSource();
    private final ProcessEngine engine;

    StockEngine() {
        connections.setJdbcUrl(TestDatabase.emptyDatabase());
        connections.setUsername("postgres");
        connections.setMaximumPoolSize(20);
        engine = ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration()
                .setDataSource(connections)
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
                .setJobExecutorActivate(true)
                .setProcessEngineName("stock")
                .buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("stock-lead.bpmn", model())
                .deploy();
    }

    private static BpmnModelInstance model() {
        return Bpmn.createExecutableProcess("stock-lead")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .serviceTask()
                .camundaExpression("${true}")
                .serviceTask()
                .camundaExpression("${true}")
                .serviceTask()
                .camundaExpression("${true}")
                .serviceTask()
                .camundaExpression("${true}")
                .camundaAsyncBefore()
                .userTask("answer")
                .camundaAssignee("rep1")
                .boundaryEvent()
                .timerWithDuration("PT24H")
                .endEvent()
                .moveToActivity("answer")
                .endEvent()
                .done();
    }

    /** @return instances a second from the start to the open task */
    double run(int instances, int callers) {
        long before = tasks();
        return Figures.perSecond(instances, () -> {
            Figures.perSecond(instances, callers, this::start);
            await().atMost(Duration.ofMinutes(10))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> tasks() - before >= instances);
        });
    }

    private void start(int instances) {
        for (int i = 0; i < instances; i++) {
            engine.getRuntimeService().startProcessInstanceByKey("stock-lead", "lead-" + i);
        }
    }

    private long tasks() {
        return engine.getTaskService().createTaskQuery().count();
    }

    @Override
    public void close() {
        engine.close();
        connections.close();
    }
}
