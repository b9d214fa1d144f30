package dev.baton.engine.longtask;

import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Threads on which external tasks are done: the client itself has one thread for all, which a slow service would hold.
 * When all are busy the client's thread does a task too, and fetches no further ones meanwhile.
 */
public final class WorkerThreads {

    private static final int THREADS = 4;
    /** What waits must begin well before its lock runs out. */
    private static final int WAITING = 16;

    private static final int STOP_SECONDS = 10;

    private WorkerThreads() {}

    /** To be a bean: it stops with Baton. @param name of what is done, begins the threads' names */
    public static Executor named(String name) {
        ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
        threads.setThreadNamePrefix(name + "-");
        threads.setCorePoolSize(THREADS);
        threads.setMaxPoolSize(THREADS);
        threads.setQueueCapacity(WAITING);
        threads.setAllowCoreThreadTimeOut(true);
        threads.setWaitForTasksToCompleteOnShutdown(true);
        threads.setAwaitTerminationSeconds(STOP_SECONDS);
        threads.setRejectedExecutionHandler(new ThreadPoolExecutor.CallerRunsPolicy());
        return threads;
    }
}
