package dev.baton.bench;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prints what a benchmark measured, each figure beside its yardstick. */
public final class Figures {

    private static final Logger log = LoggerFactory.getLogger("dev.baton.bench");

    private Figures() {}

    public static void print(String what, double figure, String unit) {
        log.info(String.format(Locale.ROOT, "BENCH %-58s %12.1f %s", what, figure, unit));
    }

    /** So many of something, as a text. */
    public static String count(int number, String things) {
        return String.format(Locale.ROOT, "%,d %s", number, things);
    }

    /** Prints a figure, its yardstick, and the ratio of the two. */
    public static void compare(String what, double figure, String unit, String yardstick, double bare) {
        log.info(String.format(
                Locale.ROOT,
                "BENCH %-58s %12.1f %s | %s %.1f | ratio %.3f",
                what,
                figure,
                unit,
                yardstick,
                bare,
                figure / bare));
    }

    /** As {@link #perSecond(int, Runnable)}, the work shared among threads (a multiple of them); a failure of one of them fails it all. */
    public static double perSecond(int times, int threads, IntConsumer share) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            return perSecond(times, () -> IntStream.range(0, threads)
                    .mapToObj(n -> CompletableFuture.runAsync(() -> share.accept(times / threads), pool))
                    .toList()
                    .forEach(CompletableFuture::join));
        } finally {
            pool.shutdown();
        }
    }

    /** Runs something and says how often a second it was done. */
    public static double perSecond(int times, Runnable deed) {
        long start = System.nanoTime();
        deed.run();
        return times * 1e9 / (System.nanoTime() - start);
    }
}
