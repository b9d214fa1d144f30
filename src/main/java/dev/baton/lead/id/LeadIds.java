package dev.baton.lead.id;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.regex.Pattern;

/** Makes public lead ids: {@code lead_} and 22 letters and digits, the first 9 from the time (index locality), 65 random bits. */
public final class LeadIds {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int TIME_CHARS = 9;
    private static final int RANDOM_CHARS = 13;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Pattern FORM = Pattern.compile("lead_[" + ALPHABET + "]{22}");

    private LeadIds() {}

    /** Whether this looks like the id of a lead, so that it can be repeated. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    public static String next(Instant now) {
        StringBuilder id = new StringBuilder("lead_");
        long time = now.toEpochMilli();
        for (int shift = (TIME_CHARS - 1) * 5; shift >= 0; shift -= 5) {
            id.append(ALPHABET.charAt((int) (time >>> shift) & 31));
        }
        byte[] random = new byte[RANDOM_CHARS];
        RANDOM.nextBytes(random);
        for (byte b : random) {
            id.append(ALPHABET.charAt(b & 31));
        }
        return id.toString();
    }
}
