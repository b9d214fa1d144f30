package dev.baton.shared.database.embedded;

import dev.baton.shared.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** Files and folders that nobody but Baton's own user may write or look into. */
final class OwnFiles {

    private static final Logger log = LoggerFactory.getLogger(OwnFiles.class);

    private static final int OTHERS_WRITE = 0002;
    private static final int GROUP_WRITES = 0020;
    private static final int NOT_OWNER = 0077;
    /** Who may write there can still not take away what another has put there, as in /tmp. */
    private static final int STICKY = 01000;

    /** What Baton has put into its data folder before the database comes to it. */
    private static final Set<String> FIRST_TO_BE_THERE = Set.of("in-use", "tmp", "demo-encryption-key");

    private OwnFiles() {}

    /** @return the folder without links, made where it is missing; refused where others could put another in its place */
    static Path folder(Path wanted) throws IOException {
        Path folder = wanted.toAbsolutePath();
        if (!Files.exists(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        folder = folder.toRealPath();
        for (Path above = folder.getParent(); above != null; above = above.getParent()) {
            int mode = mode(above);
            if ((mode & STICKY) == 0 && (mode & OTHERS_WRITE) != 0) {
                throw new StartRefused("Everybody may write to " + above + " and could put another folder in the place"
                        + " of Baton's: chmod o-w " + above + ", or set BATON_DATA_DIR to another folder.");
            }
            if ((mode & STICKY) == 0 && (mode & GROUP_WRITES) != 0) {
                log.warn("The group of {} could put another folder in the place of Baton's data", above);
            }
        }
        if (mayBeWrittenByOthers(folder) && !isOwn(folder)) {
            throw new StartRefused("Others may write to " + folder
                    + ", and it holds more than Baton's data: set BATON_DATA_DIR to a folder of its own.");
        }
        return folder;
    }

    /** Shuts folders that are there; one that holds other people's things too is left as it is. */
    static void shut(Path home, Path inside) throws IOException {
        if (isOwn(home)) {
            close(home);
        }
        if (Files.exists(inside)) {
            close(inside);
        }
    }

    /** Programs that others could have written to are thrown away; they are made again from the jar. */
    static void trusted(Path programs) throws IOException {
        if (!Files.exists(programs)) {
            Files.createDirectory(
                    programs, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        for (Path file : tree(programs)) {
            if (mayBeWrittenByOthers(file)) {
                log.warn("Others could write to {}: the programs of PostgreSQL are made anew", file);
                FileSystemUtils.deleteRecursively(programs);
                trusted(programs);
                return;
            }
        }
    }

    /** Whatever the user's mask let through. */
    static void shut(Path folder) throws IOException {
        close(folder);
        for (Path file : tree(folder)) {
            if (mayBeWrittenByOthers(file)) {
                Files.setAttribute(file, "unix:mode", mode(file) & ~(GROUP_WRITES | OTHERS_WRITE));
            }
        }
    }

    static boolean isSecret(Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && (mode(file) & NOT_OWNER) == 0;
    }

    /** Never half there, and at no moment another's to read. */
    static void writeSecret(Path file, String text) throws IOException {
        Path made = Files.createTempFile(file.getParent(), file.getFileName().toString(), null); // rw-------
        Files.writeString(made, text);
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean isOwn(Path home) throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            return names.contains("postgresql") || FIRST_TO_BE_THERE.containsAll(names);
        }
    }

    private static void close(Path folder) throws IOException {
        if ((mode(folder) & NOT_OWNER) != 0) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static List<Path> tree(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !Files.isSymbolicLink(file)).toList();
        }
    }

    private static boolean mayBeWrittenByOthers(Path file) throws IOException {
        return (mode(file) & (GROUP_WRITES | OTHERS_WRITE)) != 0;
    }

    private static int mode(Path file) throws IOException {
        return (int) Files.getAttribute(file, "unix:mode", LinkOption.NOFOLLOW_LINKS);
    }
}
