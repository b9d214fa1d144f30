package dev.baton.intake.sheet.read.raw;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/** A file whose format is known. */
public interface RowSource extends Closeable {

    int MOST_COLUMNS = 500;

    /** Names of the sheets in the order in which to look for rows. */
    List<String> sheets();

    /** Starts at the top of a sheet, as often as wanted. */
    RowCursor open(int sheet) throws IOException;

    /** Whether it is worth counting before anything is done with a row; true may be wrong. */
    default boolean mayHoldMoreThan(int sheet, int rows) throws IOException {
        return false;
    }

    /** Whether its days are counted as old Macs did. */
    default boolean since1904() {
        return false;
    }

    /** In which its text is read; none where the format says it. */
    default Optional<Charset> encoding() {
        return Optional.empty();
    }

    default List<String> warnings() {
        return List.of();
    }
}
