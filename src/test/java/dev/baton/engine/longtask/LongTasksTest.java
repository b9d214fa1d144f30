package dev.baton.engine.longtask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.impl.errorcode.BuiltinExceptionCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Long work whose end the engine refuses: done again at once where it was overtaken, else in a minute. */
class LongTasksTest {

    private static final String WORKER = "worker";

    private static final long WAIT = 30_000;
    private static final int OVERTAKEN = BuiltinExceptionCode.OPTIMISTIC_LOCKING.getCode();

    private final ExternalTaskService tasks = mock(ExternalTaskService.class, RETURNS_DEEP_STUBS);
    private LongTasks jobs;

    @Test
    void anEndThatFallsTogetherWithTheExtensionOfItsLockIsDoneAgain() {
        work(new ProcessEngineException("the lock was extended", OVERTAKEN));

        verify(tasks, timeout(WAIT)).complete("1", WORKER);
        verify(tasks, never()).handleFailure(any(), any(), any(), any(), anyInt(), anyLong());
    }

    @Test
    void workThatFailsIsTriedAgainInAMinute() {
        work(new IllegalStateException("no space"));

        verify(tasks, timeout(WAIT)).handleFailure(eq("1"), eq(WORKER), eq("again"), isNull(), eq(2), eq(60_000L));
        verify(tasks, never()).complete(any(), any());
    }

    @Test
    void aTaskThatIsGoneBeforeItsFailureIsToldTakesNoThreadDown() throws InterruptedException {
        List<Throwable> uncaught = new CopyOnWriteArrayList<>();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> uncaught.add(e));
        try {
            doThrow(new ProcessEngineException("no such task"))
                    .when(tasks)
                    .handleFailure(any(), any(), any(), any(), anyInt(), anyLong());
            work(new IllegalStateException("no space"));
            verify(tasks, timeout(WAIT)).handleFailure(any(), any(), any(), any(), anyInt(), anyLong());
            jobs.stop();
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
        assertThat(uncaught).isEmpty();
    }

    @AfterEach
    void stop() throws InterruptedException {
        jobs.stop();
    }

    private void work(RuntimeException first) {
        LockedExternalTask task = mock(LockedExternalTask.class, RETURNS_DEEP_STUBS);
        when(task.getId()).thenReturn("1");
        when(task.getRetries()).thenReturn(null);
        when(tasks.fetchAndLock(anyInt(), anyString())
                        .topic(anyString(), anyLong())
                        .variables(anyString())
                        .execute())
                .thenReturn(List.of(task));
        boolean[] before = {false};
        jobs = new LongTasks(
                tasks,
                WORKER,
                new LongTasks.Kind(
                        List.of("topic"),
                        "subject",
                        1,
                        "again",
                        "stopped",
                        (one, over) -> {
                            if (!before[0]) {
                                before[0] = true;
                                throw first;
                            }
                            tasks.complete(one.getId(), WORKER);
                        },
                        one -> {}));
        jobs.fetch();
    }
}
