package dev.baton.subject;

import java.io.IOException;
import java.io.OutputStream;

/** Takes files one after the other, each to be written before the next is begun. */
public interface FileTaker {

    /** @param name with folders; not used twice @return not to be closed */
    OutputStream next(String name) throws IOException;
}
