package dev.baton.intake.sheet.read.raw;

import java.util.Arrays;

/** Which columns of a row are covered by cells that began in a row above, for formats that leave such cells out. */
public final class CoveredColumns {

    /** The last row that is covered, by zero-based column. */
    private final int[] last = new int[RowSource.MOST_COLUMNS + 1];

    public boolean covers(int row, int column) {
        return column < last.length && last[column] >= row;
    }

    /** @param width how many columns */
    public void cover(int column, int width, int lastRow) {
        int from = Math.min(column, last.length);
        Arrays.fill(last, from, Math.min(last.length, from + Math.min(width, last.length)), lastRow);
    }
}
