package dev.baton.intake.sheet.read.raw;

import java.io.Closeable;
import java.io.IOException;

/** A place in a sheet that moves down. */
public interface RowCursor extends Closeable {

    /** The next row that holds something; null at the end. */
    RawRow next() throws IOException;
}
