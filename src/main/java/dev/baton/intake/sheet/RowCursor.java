package dev.baton.intake.sheet;

import java.io.Closeable;
import java.io.IOException;

/** A place in a sheet that moves down. */
interface RowCursor extends Closeable {

    /** The next row that holds something; null at the end. */
    RawRow next() throws IOException;
}
