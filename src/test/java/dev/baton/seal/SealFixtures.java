package dev.baton.seal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Seals and fingerprints for tests without a database: bound to their place like the real ones, but not secret. */
public final class SealFixtures {

    private SealFixtures() {}

    /** What it seals opens only in the place it was sealed for. */
    public static Sealer sealer() {
        return new Sealer(null) {
            @Override
            public byte[] seal(String place, byte[] clear) {
                return joined(label(place), clear);
            }

            @Override
            public byte[] open(String place, byte[] sealed) {
                byte[] label = label(place);
                if (!Arrays.equals(label, Arrays.copyOf(sealed, label.length))) {
                    throw new IllegalStateException("The value at " + place + " could not be opened");
                }
                return Arrays.copyOfRange(sealed, label.length, sealed.length);
            }
        };
    }

    /** Equal values of one kind are equal, and nothing else is. */
    public static BlindIndex blindIndex() {
        return new BlindIndex(null) {
            @Override
            public byte[] of(String kind, String value) {
                return value == null ? null : (kind + "|" + value).getBytes(StandardCharsets.UTF_8);
            }
        };
    }

    private static byte[] label(String place) {
        return (place + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
