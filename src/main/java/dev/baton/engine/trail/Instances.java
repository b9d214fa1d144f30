package dev.baton.engine.trail;

import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.stereotype.Component;

/** What the engine knows of the processes of a business key. */
@Component
class Instances {

    private final HistoryService history;
    private final RuntimeService runtime;
    private final RepositoryService repository;

    Instances(HistoryService history, RuntimeService runtime, RepositoryService repository) {
        this.history = history;
        this.runtime = runtime;
        this.repository = repository;
    }

    /** By their start, the outermost first. */
    List<HistoricProcessInstance> of(String businessKey) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
                .sorted(Comparator.comparing(HistoricProcessInstance::getStartTime)
                        .thenComparing(instance -> instance.getSuperProcessInstanceId() != null))
                .toList();
    }

    List<HistoricActivityInstance> activities(HistoricProcessInstance instance) {
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .list();
    }

    /** Each once, where it arose. */
    List<Incident> incidents(HistoricProcessInstance instance) {
        return runtime.createIncidentQuery().processInstanceId(instance.getId()).list().stream()
                .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
                .toList();
    }

    Model model(HistoricProcessInstance instance) {
        return new Model(repository.getBpmnModelInstance(instance.getProcessDefinitionId()));
    }
}
