package dev.baton.intake.sheet.read.raw;

import java.util.List;

/**
 * A row that holds something, before the header is known.
 *
 * @param hidden by hand or by a filter
 */
public record RawRow(int number, List<String> cells, boolean hidden) {

    public RawRow(int number, List<String> cells) {
        this(number, cells, false);
    }

    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    public RawRow with(List<String> others) {
        return new RawRow(number, List.copyOf(others), hidden);
    }

    public long filled() {
        return cells.stream().filter(cell -> !cell.isBlank()).count();
    }
}
