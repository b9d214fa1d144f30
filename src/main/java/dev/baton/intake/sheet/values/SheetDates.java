package dev.baton.intake.sheet.values;

import dev.baton.shared.value.DateOrder;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How dates are written in a sheet.
 *
 * @param chosen by somebody for all columns; null: as each is written
 * @param orders of day and month, by column, where its values show it; a column is written in one way
 * @param since1904 whether days are counted as old Macs did
 */
public record SheetDates(@Nullable DateOrder chosen, Map<String, DateOrder> orders, boolean since1904) {

    /** Of a sheet that nothing is known of. */
    public static final SheetDates UNKNOWN = new SheetDates(null, Map.of(), false);

    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d+)?");
    private static final int DAYS_BETWEEN = 1_462;

    public Optional<DateOrder> order(String column) {
        return Optional.ofNullable(chosen == null ? orders.get(column) : chosen);
    }

    /** A number of days, where it is one, as it is counted since 1900. */
    public String since1900(String text) {
        return since1904 && SERIAL.matcher(text).matches()
                ? String.valueOf((int) Double.parseDouble(text) + DAYS_BETWEEN)
                : text;
    }
}
