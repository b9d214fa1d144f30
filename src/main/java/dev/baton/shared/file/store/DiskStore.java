package dev.baton.shared.file.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files in a folder that nobody else at the machine reads; two signs of the name make the folder below it. */
final class DiskStore implements FileStore {

    private final Path folder;

    DiskStore(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** Written beside its place, brought to the disk and moved there: after a crash it is whole, or not there. */
    @Override
    public void put(String name, Path file) throws IOException {
        Path place = place(name);
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(place.getParent());
        Path arriving = place.resolveSibling(name + ".part");
        Files.copy(file, arriving, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel written = FileChannel.open(arriving, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(arriving, place, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel parent = FileChannel.open(place.getParent(), StandardOpenOption.READ)) {
            parent.force(true);
        }
    }

    @Override
    public InputStream read(String name) throws IOException {
        return Files.newInputStream(place(name));
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(place(name).resolveSibling(name + ".part"));
        Files.deleteIfExists(place(name));
    }

    private Path place(String name) {
        if (!name.matches("[0-9a-z-]{8,64}")) {
            throw new IllegalArgumentException("No name of a kept file");
        }
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }
}
