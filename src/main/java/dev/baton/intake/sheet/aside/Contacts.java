package dev.baton.intake.sheet.aside;

import dev.baton.intake.sheet.columns.ColumnMapping;
import dev.baton.intake.sheet.columns.ColumnTarget;
import dev.baton.lead.list.LeadField;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Whether a row was meant to hold a way to reach somebody, though it may be wrong: then it is to be corrected. */
final class Contacts {

    private static final Pattern ADDRESS = Pattern.compile("\\S@\\S");
    private static final Pattern NUMBER = Pattern.compile("(?:\\D*\\d){5}");

    private final List<String> columns;
    private final ColumnMapping mapping;

    Contacts(List<String> columns, ColumnMapping mapping) {
        this.columns = columns;
        this.mapping = mapping;
    }

    boolean isTried(List<String> cells) {
        return IntStream.range(0, cells.size()).anyMatch(column -> isTried(columns.get(column), cells.get(column)));
    }

    private boolean isTried(String column, String cell) {
        ColumnTarget target = mapping.targets().get(column);
        if (new ColumnTarget.Field(LeadField.EMAIL).equals(target)) {
            return ADDRESS.matcher(cell).find();
        }
        return new ColumnTarget.Field(LeadField.PHONE).equals(target)
                && NUMBER.matcher(cell).lookingAt();
    }
}
