package dev.baton.lead.campaign;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A field that the leads of a campaign have of its own.
 *
 * @param key its name in {@code custom_fields} of a lead
 * @param label how people see it
 * @param type text, number, date or boolean
 * @param personal it tells of the person
 */
public record OwnField(String key, String label, String type, boolean personal) {

    public static final String NUMBER = "number";
    public static final String DATE = "date";
    public static final String BOOLEAN = "boolean";

    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "x");
    private static final Set<String> NO = Set.of("false", "no", "n", "0");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final int LONGEST_NUMBER = 40;

    /** A value in the form in which it is kept; empty where it is none of the field's type. */
    public Optional<String> normal(String text) {
        return switch (type) {
            case NUMBER -> number(text);
            case DATE -> date(text);
            case BOOLEAN -> flag(text.toLowerCase(Locale.ROOT));
            default -> Optional.of(text);
        };
    }

    /** What a value has to be, to be told where it is not. */
    public String wanted() {
        return switch (type) {
            case NUMBER -> "a number, such as 1234.5";
            case DATE -> "a date, such as 2026-12-31";
            case BOOLEAN -> "yes or no";
            default -> "text";
        };
    }

    private static Optional<String> number(String text) {
        String plain = GROUPED.matcher(text).matches() ? text.replace(",", "") : text;
        try {
            BigDecimal number = new BigDecimal(plain);
            boolean thinkable = plain.length() <= LONGEST_NUMBER && Math.abs(number.scale()) <= LONGEST_NUMBER;
            return thinkable ? Optional.of(number.toPlainString()) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text).toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> flag(String text) {
        if (YES.contains(text)) {
            return Optional.of("true");
        }
        return NO.contains(text) ? Optional.of("false") : Optional.empty();
    }
}
