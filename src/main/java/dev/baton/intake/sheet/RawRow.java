package dev.baton.intake.sheet;

import java.util.List;

/** A row that holds something, before the header is known. */
record RawRow(int number, List<String> cells) {

    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    long filled() {
        return cells.stream().filter(cell -> !cell.isBlank()).count();
    }
}
