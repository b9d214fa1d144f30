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

    public SheetDates dates(boolean since1904) {
        Map<String, DateOrder> orders = new LinkedHashMap<>();
        shown.forEach((column, seen) -> {
            if (seen.size() == 1) {
                orders.put(column, seen.iterator().next());
            }
        });
        return new SheetDates(Map.copyOf(orders), since1904);
    }

    /** What a manager should look at. @param otherwise how a column is read that does not show it */
    public List<String> remarks(DateOrder otherwise) {
        List<String> remarks = new ArrayList<>();
        for (String column : either) {
            EnumSet<DateOrder> seen = shown.getOrDefault(column, EnumSet.noneOf(DateOrder.class));
            String quoted = "\"" + column + "\"";
            if (seen.size() == 1) {
                remarks.add(quoted + " is read " + words(seen.iterator().next()) + ", as its values show.");
            } else {
                remarks.add((seen.isEmpty() ? "Nothing in " : "Values in ") + quoted
                        + (seen.isEmpty()
                                ? " says whether the day or the month stands first; it is read "
                                : " are written in both orders of day and month; what could be either is read ")
                        + words(otherwise)
                        + ", as is usual where the campaign is. To be sure, write dates as 1980-01-31.");
            }
        }
        return remarks;
    }

    private static String words(DateOrder order) {
        return order == DateOrder.DAY_FIRST ? "day first (31/12/1980)" : "month first (12/31/1980)";
    }
}
