package dev.baton.intake.sheet.aside;

import dev.baton.intake.sheet.columns.ColumnMapping;
import dev.baton.intake.sheet.columns.ColumnTarget;
import dev.baton.intake.sheet.columns.ParsedRow;
import dev.baton.intake.sheet.values.Spelling;
import dev.baton.lead.list.LeadField;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What Meta, Google and LinkedIn send to try a form out. */
final class TestLeads {

    private static final Pattern MARK = Pattern.compile("(?i)<\\s*test lead\\b.*>|TeSter-123-\\S*");
    private static final Set<String> NAMES = Set.of("testlead", "firstnamelastname");
    private static final Set<String> ADDRESSES =
            Set.of("test@fb.com", "test@facebook.com", "test@meta.com", "test@linkedin.com", "test@google.com");
    private static final Set<String> FLAGS = Set.of("istest", "testlead", "istestlead");
    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "wahr", "ja", "oui", "si", "sim");
    private static final Set<LeadField> WRITTEN =
            Set.of(LeadField.MESSAGE, LeadField.NOTES, LeadField.COMPANY, LeadField.SERVICE_INTEREST);

    private final List<String> columns;
    private final ColumnMapping mapping;

    TestLeads(List<String> columns, ColumnMapping mapping) {
        this.columns = columns;
        this.mapping = mapping;
    }

    boolean has(ParsedRow row, List<String> cells) {
        String address = row.fields().getOrDefault(LeadField.EMAIL, "").toLowerCase(Locale.ROOT);
        String name = row.fields().getOrDefault(LeadField.FIRST_NAME, "")
                + row.fields().getOrDefault(LeadField.LAST_NAME, "");
        return ADDRESSES.contains(address)
                || NAMES.contains(Spelling.key(name))
                || IntStream.range(0, cells.size()).anyMatch(column -> isMark(columns.get(column), cells.get(column)));
    }

    private boolean isMark(String column, String cell) {
        if (cell.isBlank()) {
            return false;
        }
        String text = cell.strip();
        if (MARK.matcher(text).matches()) {
            return true;
        }
        boolean flagged = FLAGS.contains(Spelling.key(column)) && YES.contains(text.toLowerCase(Locale.ROOT));
        return flagged || text.length() <= 20 && Spelling.key(text).equals("testlead") && !isWritten(column);
    }

    /** People write anything. */
    private boolean isWritten(String column) {
        return mapping.targets().get(column) instanceof ColumnTarget.Field lead && WRITTEN.contains(lead.field());
    }
}
