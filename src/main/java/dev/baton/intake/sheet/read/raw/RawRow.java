package dev.baton.intake.sheet.read.raw;

import java.util.List;

/** A row that holds something, before the header is known. */
public record RawRow(int number, List<String> cells) {

    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    public long filled() {
        return cells.stream().filter(cell -> !cell.isBlank()).count();
    }
}
