package dev.baton.enrichment.source;

import dev.baton.shared.StartRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.core.io.ClassPathResource;

/** A file that an administrator provides, or one of the samples that Baton ships ({@code classpath:…}). */
final class SourceFile {

    private static final String SHIPPED = "classpath:";

    private SourceFile() {}

    /** @throws StartRefused naming the variable, where the file cannot be read */
    static void require(String variable, String name) {
        if (EnrichmentSettings.given(name) && !name.startsWith(SHIPPED) && !Files.isReadable(Path.of(name))) {
            throw new StartRefused(variable + " names " + name + ", which cannot be read");
        }
    }

    /** A shipped file is read like any other: it is laid out beside the other temporary files. */
    static Path path(String name) {
        if (!name.startsWith(SHIPPED)) {
            return Path.of(name);
        }
        String resource = name.substring(SHIPPED.length());
        try (InputStream shipped = new ClassPathResource(resource).getInputStream()) {
            Path copy = Files.createTempFile("baton-", "-" + Path.of(resource).getFileName());
            copy.toFile().deleteOnExit();
            Files.copy(shipped, copy, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
