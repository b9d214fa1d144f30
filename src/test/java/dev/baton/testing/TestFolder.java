package dev.baton.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders under {@code target} that no other JVM of the tests has. */
public final class TestFolder {

    private static final Path JVM = make(
            Path.of("target", "test-data", ProcessHandle.current().pid() + "").toAbsolutePath());

    private TestFolder() {}

    /** One and the same for each name. */
    public static Path named(String name) {
        return make(JVM.resolve(name));
    }

    /** A new one each time. */
    public static Path fresh(String name) {
        try {
            return Files.createTempDirectory(JVM, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path make(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
