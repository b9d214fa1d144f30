package dev.baton.intake.sheet.values;

import dev.baton.shared.value.DateOrder;
import dev.baton.shared.value.LooseDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out from all values of a column whether the day or the month stands first. */
public final class DateEvidence {

    private final Map<String, EnumSet<DateOrder>> shown = new LinkedHashMap<>();
    private final Set<String> either = new LinkedHashSet<>();

    public void see(String column, String text) {
        if (LooseDate.couldBeEither(text)) {
            either.add(column);
        } else {
            LooseDate.orderShownBy(text)
                    .ifPresent(order -> shown.computeIfAbsent(column, unseen -> EnumSet.noneOf(DateOrder.class))
                            .add(order));
        }
    }

    /** @param chosen the order that somebody chose for all columns; null: none */
    public SheetDates dates(@Nullable DateOrder chosen, boolean since1904) {
        Map<String, DateOrder> orders = new LinkedHashMap<>();
        shown.forEach((column, seen) -> {
            if (seen.size() == 1) {
                orders.put(column, seen.iterator().next());
            }
        });
        return new SheetDates(chosen, Map.copyOf(orders), since1904);
    }

    /** The order in which each column is read that holds dates in figures. @param otherwise as for the remarks */
    public Map<String, DateOrder> orders(@Nullable DateOrder chosen, DateOrder otherwise) {
        SheetDates dates = dates(chosen, false);
        Map<String, DateOrder> orders = new LinkedHashMap<>();
        Stream.concat(shown.keySet().stream(), either.stream())
                .forEach(column -> orders.put(column, dates.order(column).orElse(otherwise)));
        return orders;
    }

    /**
     * What a manager should look at.
     *
     * @param otherwise how a column is read that does not show it
     */
    public List<String> remarks(@Nullable DateOrder chosen, DateOrder otherwise) {
        return chosen == null ? remarks(otherwise) : against(chosen);
    }

    private List<String> against(DateOrder chosen) {
        DateOrder other = chosen == DateOrder.DAY_FIRST ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
        return shown.entrySet().stream()
                .filter(column -> column.getValue().contains(other))
                .map(column -> "Some values in \"" + column.getKey() + "\" can only be " + words(other) + ", although "
                        + words(chosen) + " was chosen.")
                .toList();
    }

    private List<String> remarks(DateOrder otherwise) {
        List<String> remarks = new ArrayList<>();
        for (String column : either) {
            EnumSet<DateOrder> seen = shown.getOrDefault(column, EnumSet.noneOf(DateOrder.class));
            String quoted = "\"" + column + "\"";
            if (seen.size() == 1) {
                remarks.add(quoted + " is read " + words(seen.iterator().next()) + ", as its values show.");
            } else {
                remarks.add(
                        (seen.isEmpty() ? "Nothing in " : "Values in ") + quoted
                                + (seen.isEmpty()
                                        ? " says whether the day or the month stands first; it is read "
                                        : " are written in both orders of day and month; what could be either is read ")
                                + words(otherwise)
                                + ", as is usual where the campaign is. Change that under How it was read, or write dates as 1980-01-31.");
            }
        }
        return remarks;
    }

    private static String words(DateOrder order) {
        return order == DateOrder.DAY_FIRST ? "day first (31/12/1980)" : "month first (12/31/1980)";
    }
}
