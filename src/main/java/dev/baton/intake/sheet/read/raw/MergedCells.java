package dev.baton.intake.sheet.read.raw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The cells of a sheet that are merged over several rows; cells merged across columns only are of no interest. */
public final class MergedCells {

    private static final int MOST = 200_000;
    private static final int NAMED = 5;

    /** A column, zero-based, from one row to another. */
    record Range(int column, int first, int last) {
        @Override
        public String toString() {
            String letters = OoxmlText.letters(column);
            return letters + first + ":" + letters + last;
        }
    }

    private final List<Range> ranges = new ArrayList<>();
    private boolean tooMany;

    public void add(int column, int first, int last) {
        if (last > first && column >= 0 && column < RowSource.MOST_COLUMNS) {
            tooMany |= ranges.size() == MOST;
            if (!tooMany) {
                ranges.add(new Range(column, first, last));
            }
        }
    }

    /** The rows of the sheet, each with the values of the merged cells that span it. */
    public RowCursor over(RowCursor rows) {
        return ranges.isEmpty() ? rows : new MergedRows(rows, fromTheTop());
    }

    /** That values were repeated is told; nothing is changed in silence. */
    public List<String> warnings() {
        if (ranges.isEmpty()) {
            return List.of();
        }
        String named = fromTheTop().stream().limit(NAMED).map(Range::toString).collect(Collectors.joining(", "));
        String more = ranges.size() > NAMED ? " and " + (ranges.size() - NAMED) + " more" : "";
        String end = tooMany ? " Those behind the first " + MOST + " count for their first row only." : "";
        return List.of("Cells merged over several rows count for each of these rows: " + named + more + "." + end);
    }

    private List<Range> fromTheTop() {
        return ranges.stream()
                .sorted(Comparator.comparingInt(Range::first).thenComparingInt(Range::column))
                .toList();
    }
}
