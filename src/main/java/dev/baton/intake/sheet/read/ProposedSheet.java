package dev.baton.intake.sheet.read;

import dev.baton.intake.sheet.columns.Headers;
import dev.baton.intake.sheet.read.raw.RawRow;
import dev.baton.intake.sheet.read.raw.RowCursor;
import dev.baton.intake.sheet.read.raw.RowSource;
import dev.baton.lead.list.LeadField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which sheet of a workbook is proposed: the one with leads, not the cover in front of it.
 *
 * @param top the rows among which the names of columns are looked for
 */
record ProposedSheet(int sheet, List<RawRow> top) {

    private static final Set<LeadField> CONTACT = EnumSet.of(LeadField.EMAIL, LeadField.PHONE);
    private static final int NAMES_OF_LEADS = 2;

    /**
     * The first sheet with rows below names of columns of which one is an e-mail address or a phone number; else the
     * first with other columns of leads; else the first with rows; else none.
     */
    static Optional<ProposedSheet> proposed(RowSource source) throws IOException {
        ProposedSheet withColumns = null;
        ProposedSheet withRows = null;
        for (int sheet = 0; sheet < source.sheets().size(); sheet++) {
            ProposedSheet choice = of(source, sheet);
            Set<LeadField> fields = fields(choice.top());
            if (fields.stream().anyMatch(CONTACT::contains)) {
                return Optional.of(choice);
            }
            withColumns = withColumns == null && fields.size() >= NAMES_OF_LEADS ? choice : withColumns;
            withRows = withRows == null && !choice.top().isEmpty() ? choice : withRows;
        }
        ProposedSheet best = withColumns == null ? withRows : withColumns;
        // The source warns of what it opened last
        return best == null ? Optional.empty() : Optional.of(of(source, best.sheet()));
    }

    static ProposedSheet of(RowSource source, int sheet) throws IOException {
        List<RawRow> rows = new ArrayList<>();
        try (RowCursor cursor = source.open(sheet)) {
            RawRow row = cursor.next();
            while (row != null && rows.size() < HeaderRow.LOOKED_AT) {
                rows.add(row);
                row = rows.size() < HeaderRow.LOOKED_AT ? cursor.next() : null;
            }
        }
        return new ProposedSheet(sheet, rows);
    }

    /** What the row with the names of columns names; nothing where none stands above others. */
    private static Set<LeadField> fields(List<RawRow> top) {
        RawRow header = HeaderRow.mostRecognised(top);
        if (header == null || header == top.get(top.size() - 1)) {
            return Set.of();
        }
        return header.cells().stream()
                .flatMap(cell -> Headers.field(cell).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(LeadField.class)));
    }
}
