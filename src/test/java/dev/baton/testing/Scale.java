package dev.baton.testing;

import java.util.stream.IntStream;

/** How much of a long test is done: a short form in {@code mvn verify}, the whole with {@code -Pfaults} or {@code -Pbench}. */
public final class Scale {

    private static final boolean WHOLE = Boolean.getBoolean("baton.faults") || Boolean.getBoolean("baton.bench");

    private Scale() {}

    public static int of(int brief, int whole) {
        return WHOLE ? whole : brief;
    }

    /** How often something is tried that goes wrong only now and then. */
    public static IntStream repeats() {
        return IntStream.range(0, of(3, 20));
    }

    public static boolean isWhole() {
        return WHOLE;
    }
}
