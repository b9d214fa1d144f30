package dev.baton.intake.sheet.read;

import java.util.List;

/** Takes the rows of a sheet one at a time. */
@FunctionalInterface
public interface RowHandler {

    /**
     * @param rowNumber as the spreadsheet program shows it
     * @param cells one text per column, "" where the cell is blank
     * @return false to stop reading
     */
    boolean row(int rowNumber, List<String> cells);
}
