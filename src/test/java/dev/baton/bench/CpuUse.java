package dev.baton.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Processor time of this JVM (Baton and the load generator) and of PostgreSQL: says more than the clock beside other work. */
record CpuUse(double java, double postgres) {

    static CpuUse now() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        double postgres = ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
                .mapToDouble(process ->
                        process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis())
                .sum();
        return new CpuUse(system.getProcessCpuTime() / 1e6, postgres);
    }

    /** Since then, for each of so many things. */
    void print(String name, int things) {
        CpuUse now = now();
        Figures.print(name + ": processor time of Java", (now.java - java) / things, "ms each");
        Figures.print(name + ": processor time of PostgreSQL", (now.postgres - postgres) / things, "ms each");
    }
}
