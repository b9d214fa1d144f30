package dev.baton.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Processor time of this JVM (Baton and the load generator) and of PostgreSQL: says more than the clock beside other work. */
record CpuUse(JdbcClient jdbc, double java, double postgres) {

    /** @param jdbc to the PostgreSQL that is meant: another one may run beside it */
    static CpuUse now(JdbcClient jdbc) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long backend = jdbc.sql("select pg_backend_pid()").query(Long.class).single();
        double postgres = ProcessHandle.of(backend).flatMap(ProcessHandle::parent).stream()
                .flatMap(ProcessHandle::children)
                .mapToDouble(process ->
                        process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis())
                .sum();
        return new CpuUse(jdbc, system.getProcessCpuTime() / 1e6, postgres);
    }

    /** Since then, for each of so many things. */
    void print(String name, int things) {
        CpuUse now = now(jdbc);
        Figures.print(name + ": processor time of Java", (now.java - java) / things, "ms each");
        Figures.print(name + ": processor time of PostgreSQL", (now.postgres - postgres) / things, "ms each");
    }
}
