package dev.baton.rules.check;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Stops rules that compute for too long. {@link MeteredCode} puts a look at it into each condition and each consequence;
 * none of them has a loop, so the next look is never far. What counts is the thread's own time: a machine that is busy
 * with other work makes no rule slow.
 */
public final class RuleMeter {

    /** For one lead. */
    static final Duration LIMIT = Duration.ofMillis(500);

    /** Of a text that rules put together: else each rule could double the one before. */
    static final int LONGEST_TEXT = 1_000;

    private static final int MOST_FACTS = 10_000;

    /** So many conditions go by between two looks at the clock, which takes longer than most; a power of 2, less one. */
    private static final int BETWEEN = 15;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final boolean KNOWS_TIME =
            THREADS.isCurrentThreadCpuTimeSupported() && THREADS.isThreadCpuTimeEnabled();
    private static final ThreadLocal<RuleMeter> RUNNING = new ThreadLocal<>();

    private final long start = threadTime();
    private long nextLook = System.nanoTime() + LIMIT.toNanos();
    private Consumer<Object> added = fact -> {};
    private int asked;
    private int facts;
    private String stopped;

    private RuleMeter() {}

    /** @throws RunStopped when the rules did not come to their end, whatever became of that on its way up */
    public static <T> T measure(Function<RuleMeter, T> rules) {
        RuleMeter meter = new RuleMeter();
        RUNNING.set(meter);
        try {
            return rules.apply(meter);
        } catch (RuntimeException e) {
            if (meter.stopped == null) {
                throw e;
            }
            throw new RunStopped(meter.stopped, e);
        } finally {
            RUNNING.remove();
        }
    }

    /** Called by compiled rules, at the beginning of a condition. */
    public static void asks() {
        RuleMeter meter = RUNNING.get();
        if (meter != null && (++meter.asked & BETWEEN) == 0) {
            meter.look();
        }
    }

    /** Called by compiled rules, at the beginning of a consequence. */
    public static void fires() {
        RuleMeter meter = RUNNING.get();
        if (meter != null) {
            meter.look();
        }
    }

    /** Called by compiled rules with each text that they have put together. */
    public static String bounded(String text) {
        if (text.length() > LONGEST_TEXT) {
            stop("make a text of more than " + LONGEST_TEXT + " characters");
        }
        return text;
    }

    /** @param added is told of each fact that rules add, before they do */
    public void watch(Consumer<Object> added) {
        this.added = added;
    }

    /** Called by compiled rules. */
    public static void adds(Object fact) {
        RuleMeter meter = RUNNING.get();
        if (meter != null) {
            if (++meter.facts > MOST_FACTS) {
                stop("add more than " + MOST_FACTS + " facts");
            }
            meter.added.accept(fact);
        }
    }

    /** Ends the run that is under way. @param reason what the rules do, as in "take too long" */
    public static void stop(String reason) {
        RuleMeter meter = RUNNING.get();
        if (meter != null) {
            meter.stopped = reason;
        }
        throw new RunStopped(reason, null);
    }

    private void look() {
        if (System.nanoTime() - nextLook > 0) {
            lookClosely();
        }
    }

    private void lookClosely() {
        long left = LIMIT.toNanos() - (threadTime() - start);
        if (left <= 0) {
            stop("take longer than " + LIMIT.toMillis() + " ms for one lead");
        }
        nextLook = System.nanoTime() + left;
    }

    private static long threadTime() {
        return KNOWS_TIME ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }
}
