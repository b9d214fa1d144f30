package dev.baton.bench;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prints what a benchmark measured, each figure beside its yardstick. */
public final class Figures {

    private static final Logger log = LoggerFactory.getLogger("dev.baton.bench");

    private Figures() {}

    public static void print(String what, double figure, String unit) {
        log.info(String.format(Locale.ROOT, "BENCH %-58s %12.1f %s", what, figure, unit));
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

    /** Runs something and says how often a second it was done. */
    public static double perSecond(int times, Runnable deed) {
        long start = System.nanoTime();
        deed.run();
        return times * 1e9 / (System.nanoTime() - start);
    }
}
