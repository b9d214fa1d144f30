package dev.baton.testing;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Map;
import org.camunda.bpm.client.task.ExternalTask;
import org.camunda.bpm.client.task.ExternalTaskHandler;
import org.camunda.bpm.client.task.ExternalTaskService;

/** Has a worker do an external task at once, without its client. */
public final class TakenTasks {

    private static final String WORKER = "test";
    private static final long LOCK_MILLIS = 60_000;

    private final org.camunda.bpm.engine.ExternalTaskService engine;

    public TakenTasks(org.camunda.bpm.engine.ExternalTaskService engine) {
        this.engine = engine;
    }

    /** @param variables that the worker asks for */
    public void work(
            org.camunda.bpm.engine.externaltask.ExternalTask open,
            ExternalTaskHandler worker,
            Map<String, String> variables) {
        engine.lock(open.getId(), WORKER, LOCK_MILLIS);
        worker.execute(fetched(open, variables), service());
    }

    /** As a worker gets it. */
    public static ExternalTask fetched(
            org.camunda.bpm.engine.externaltask.ExternalTask open, Map<String, String> variables) {
        ExternalTask task = mock(ExternalTask.class);
        when(task.getId()).thenReturn(open.getId());
        when(task.getProcessInstanceId()).thenReturn(open.getProcessInstanceId());
        when(task.getBusinessKey()).thenReturn(open.getBusinessKey());
        when(task.getActivityId()).thenReturn(open.getActivityId());
        when(task.getRetries()).thenReturn(open.getRetries());
        variables.forEach((name, value) -> when(task.<String>getVariable(name)).thenReturn(value));
        return task;
    }

    /** What the client would send to the engine, done at once. */
    private ExternalTaskService service() {
        ExternalTaskService service = mock(ExternalTaskService.class);
        doAnswer(call -> {
                    engine.complete(call.<ExternalTask>getArgument(0).getId(), WORKER);
                    return null;
                })
                .when(service)
                .complete(any(ExternalTask.class));
        doAnswer(call -> {
                    String id = call.<ExternalTask>getArgument(0).getId();
                    engine.handleFailure(id, WORKER, call.getArgument(1), call.<Integer>getArgument(3), 0);
                    return null;
                })
                .when(service)
                .handleFailure(any(ExternalTask.class), anyString(), any(), anyInt(), anyLong());
        return service;
    }
}
