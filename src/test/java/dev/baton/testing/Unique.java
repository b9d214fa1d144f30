package dev.baton.testing;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** What no other test has. Counted where drawing would do it twice: of a hundred drawn phones two are soon the same. */
public final class Unique {

    private static final AtomicInteger NEXT_PHONE = new AtomicInteger(5_550_000);

    private Unique() {}

    public static String phone() {
        return "+1425" + NEXT_PHONE.getAndIncrement();
    }

    /** Eight small letters: a name has no digits. */
    public static String name() {
        return UUID.randomUUID()
                .toString()
                .substring(0, 8)
                .chars()
                .map(digit -> 'a' + Character.digit(digit, 16))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
