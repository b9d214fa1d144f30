package dev.baton.intake.sheet.upload;

import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where a sheet lies while it arrives: with the sheets that are being read, for nobody else's eyes, and emptied at the
 * next start; not in the machine's temporary folder.
 */
@Configuration(proxyBeanMethods = false)
class UploadFolder {

    @Bean
    MultipartConfigElement multipartConfigElement(MultipartProperties properties, IntakeSettings settings)
            throws IOException {
        Path folder = Files.createDirectories(Path.of(settings.tempDir()).toAbsolutePath());
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        properties.setLocation(folder.toString());
        return properties.createMultipartConfig();
    }
}
