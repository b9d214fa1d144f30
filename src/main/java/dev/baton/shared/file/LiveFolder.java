package dev.baton.shared.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** What analysts edit ({@code processes/ forms/ rules/ templates/}): from the folder where it exists, else from the jar. */
@Component
public class LiveFolder {

    private final Path folder;

    LiveFolder(@Value("${baton.folder}") String folder) {
        this.folder = Path.of(folder);
    }

    /** All files below a top folder with this ending, sorted by name. */
    public List<LiveFile> read(String top, String ending) {
        Path root = folder.resolve(top);
        try {
            return Files.isDirectory(root) ? fromDisk(root, ending) : fromJar(top, ending);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link #read}, but always what Baton ships, whatever stands in the folder. */
    public List<LiveFile> shipped(String top, String ending) {
        try {
            return fromJar(top, ending);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param name from the top folder on, as {@code templates/email/welcome/text.liquid} */
    public Optional<LiveFile> find(String name) {
        if (!Path.of(name).normalize().equals(Path.of(name))) {
            return Optional.empty();
        }
        Path root = folder.resolve(name.substring(0, name.indexOf('/')));
        Resource found =
                Files.isDirectory(root) ? new FileSystemResource(folder.resolve(name)) : new ClassPathResource(name);
        try {
            return found.isReadable()
                    ? Optional.of(new LiveFile(name, found.getContentAsByteArray()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a top folder is read from, for the log. */
    public String place(String top) {
        Path root = folder.resolve(top);
        return Files.isDirectory(root) ? root.toAbsolutePath().normalize().toString() : "the jar";
    }

    private List<LiveFile> fromDisk(Path root, String ending) throws IOException {
        List<LiveFile> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(root)) {
            for (Path file : found.filter(f -> edited(f, ending)).sorted().toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                files.add(new LiveFile(name, Files.readAllBytes(file)));
            }
        }
        return files;
    }

    /** Not the lock and swap files that editors and spreadsheet programs leave while a file is open. */
    private static boolean edited(Path file, String ending) {
        String name = file.getFileName().toString();
        return name.endsWith(ending) && !name.startsWith("~$") && !name.startsWith(".");
    }

    /** A file found twice on the class path is one file. */
    private static List<LiveFile> fromJar(String top, String ending) throws IOException {
        Map<String, LiveFile> files = new TreeMap<>();
        for (Resource resource :
                new PathMatchingResourcePatternResolver().getResources("classpath*:" + top + "/**/*" + ending)) {
            String url = resource.getURL().toString();
            String name = url.substring(url.lastIndexOf("/" + top + "/") + 1);
            files.putIfAbsent(name, new LiveFile(name, resource.getContentAsByteArray()));
        }
        return List.copyOf(files.values());
    }
}
