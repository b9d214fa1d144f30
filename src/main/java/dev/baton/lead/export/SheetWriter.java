package dev.baton.lead.export;

import java.io.IOException;
import java.util.List;

/** Writes rows of texts and numbers. Without {@link #finish} the file stays recognisably incomplete. */
interface SheetWriter {

    /** @param cells a text, a number or null each */
    void add(List<Object> cells) throws IOException;

    void finish() throws IOException;
}
