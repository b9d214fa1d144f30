package dev.baton.shared.file.store;

import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Where files lie while they arrive and while they are read, in clear: for nobody else's eyes, emptied at each start,
 * and not in the machine's temporary folder.
 */
@Component
public class UploadFolder {

    private final Path folder;

    UploadFolder(FileStoreSettings settings) throws IOException {
        folder = Files.createDirectories(Path.of(settings.tempDir()).toAbsolutePath());
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        empty();
    }

    public Path path() {
        return folder;
    }

    /** What a killed Baton left behind is removed. */
    void empty() throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            for (Path file : left.filter(Files::isRegularFile).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** An empty file; the caller deletes it. */
    public Path newFile() throws IOException {
        return Files.createTempFile(folder, "file", null);
    }

    @Bean
    static MultipartConfigElement multipartConfigElement(MultipartProperties properties, UploadFolder uploads) {
        properties.setLocation(uploads.path().toString());
        return properties.createMultipartConfig();
    }
}
