package dev.baton.intake.sheet.read.raw;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows with the values of merged cells; of those, only the ones that span the present row are remembered. */
final class MergedRows implements RowCursor {

    private record Open(int last, String value) {}

    private final RowCursor rows;
    private final List<MergedCells.Range> ranges;
    private final Map<Integer, Open> open = new TreeMap<>();
    private int next;

    MergedRows(RowCursor rows, List<MergedCells.Range> ranges) {
        this.rows = rows;
        this.ranges = ranges;
    }

    /** A row that holds nothing of its own stays none. */
    @Override
    public RawRow next() throws IOException {
        RawRow row = rows.next();
        if (row == null) {
            return null;
        }
        open.values().removeIf(merged -> merged.last() < row.number());
        while (next < ranges.size() && ranges.get(next).first() <= row.number()) {
            MergedCells.Range range = ranges.get(next++);
            if (range.first() == row.number() && !row.cell(range.column()).isBlank()) {
                open.put(range.column(), new Open(range.last(), row.cell(range.column())));
            }
        }
        return open.isEmpty() ? row : filled(row);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private RawRow filled(RawRow row) {
        List<String> cells = new ArrayList<>(row.cells());
        open.forEach((column, merged) -> {
            if (column >= cells.size()) {
                cells.addAll(Collections.nCopies(column + 1 - cells.size(), ""));
            }
            if (cells.get(column).isBlank()) {
                cells.set(column, merged.value());
            }
        });
        return row.with(cells);
    }
}
