package dev.baton.shared.file.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Keeps files under names that Baton gives them. It knows nothing of their content, which comes to it sealed. */
public interface FileStore {

    /** @throws IOException when it is not safely kept */
    void put(String name, Path file) throws IOException;

    /** The caller closes it. @throws IOException also when there is none */
    InputStream read(String name) throws IOException;

    /** Nothing happens when there is none. */
    void delete(String name) throws IOException;
}
