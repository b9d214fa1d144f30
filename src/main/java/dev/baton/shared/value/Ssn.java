package dev.baton.shared.value;

import java.util.Optional;
import java.util.regex.Pattern;

/** A United States social security number; it shows itself masked, wherever it is printed. */
public record Ssn(String digits) {

    private static final Pattern FORM =
            Pattern.compile("(\\d{3})[-\\u2010-\\u2013 .]?(\\d{2})[-\\u2010-\\u2013 .]?(\\d{4})");
    // A numeric cell drops the zeros in front; area 000 does not exist, so seven digits are left at least
    private static final Pattern LOST_ZEROS = Pattern.compile("\\d{7,8}");
    private static final Pattern VALID = Pattern.compile("(?!000|666|9)\\d{3}(?!00)\\d{2}(?!0000)\\d{4}");

    public Ssn {
        if (!VALID.matcher(digits).matches()) {
            throw new IllegalArgumentException("Not a social security number");
        }
    }

    public static Optional<Ssn> parse(String text) {
        String tidy = FreeText.line(text, 20);
        if (LOST_ZEROS.matcher(tidy).matches()) {
            tidy = "0".repeat(9 - tidy.length()) + tidy;
        }
        var parts = FORM.matcher(tidy);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String digits = parts.group(1) + parts.group(2) + parts.group(3);
        return VALID.matcher(digits).matches() ? Optional.of(new Ssn(digits)) : Optional.empty();
    }

    public String masked() {
        return "***-**-" + digits.substring(5);
    }

    @Override
    public String toString() {
        return masked();
    }
}
