package dev.baton.shared.database.embedded;

import dev.baton.shared.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the embedded server keeps in Baton's data folder: its data, its programs, the password of its superuser, and the
 * port it had last. One Baton uses it at a time, and nobody but its user gets in ({@link OwnFiles}).
 */
final class DatabaseFolder implements AutoCloseable {

    /** Every line asks for the password, also of those who sit at the same machine. */
    private static final String ACCESS =
            """
            # Written by Baton at each start: what is changed here does not last.
            local all all scram-sha-256
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private static final int PASSWORD_BYTES = 32;
    private static final int LINE_OF_PORT = 3;

    private final Path home;
    private final FileChannel lock;
    private boolean passwordKnown;

    DatabaseFolder(Path dataDir) throws IOException {
        home = OwnFiles.folder(dataDir);
        lock = FileChannel.open(home.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(lock) || heldByAnEarlierBuild()) {
            lock.close();
            throw new StartRefused("Another Baton is running in " + home
                    + ": set BATON_DATA_DIR and SERVER_PORT to place a second one beside it.");
        }
        OwnFiles.shut(home, data());
        OwnFiles.trusted(binaries());
        passwordKnown = OwnFiles.isSecret(password());
        if (!passwordKnown) {
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            OwnFiles.writeSecret(newPassword(), HexFormat.of().formatHex(random));
        }
    }

    Path data() {
        return home.resolve("postgresql");
    }

    Path binaries() {
        return home.resolve("postgresql-binaries");
    }

    /** The file of the password that the server has, or gets with this start. */
    Path passwordFile() {
        return passwordKnown ? password() : newPassword();
    }

    boolean holdsData() {
        return Files.exists(data().resolve("postgresql.conf"));
    }

    /** The folder was made by a build whose server asked for no password, or the password has got about. */
    boolean needsPassword() {
        return !passwordKnown;
    }

    /** Before the server starts, and once its programs are there. */
    void writeAccess() throws IOException {
        OwnFiles.shut(binaries());
        OwnFiles.writeSecret(data().resolve("pg_hba.conf"), ACCESS);
    }

    /** The server has started with it. */
    void keepPassword() throws IOException {
        if (!passwordKnown) {
            Files.move(newPassword(), password(), StandardCopyOption.REPLACE_EXISTING);
            passwordKnown = true;
        }
    }

    /** @param wanted 0: the one of last time, where it is free, or any other that is */
    int port(int wanted) throws IOException {
        Path file = home.resolve("postgresql-port");
        OptionalInt running = portOfRunningServer();
        int port = running.isPresent() ? running.getAsInt() : free(wanted, file);
        OwnFiles.writeSecret(file, String.valueOf(port));
        return port;
    }

    /** A server that a killed Baton has left in this folder. */
    private OptionalInt portOfRunningServer() throws IOException {
        Path file = data().resolve("postmaster.pid");
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        if (lines.size() <= LINE_OF_PORT) {
            return OptionalInt.empty();
        }
        String number = lines.get(0).strip();
        Optional<String> command = commandOfServer(Long.parseLong(number));
        if (command.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!passwordKnown) {
            throw new StartRefused("A PostgreSQL server whose password Baton does not know runs in " + data()
                    + ": end it with kill -INT " + number + " and start Baton again.");
        }
        if (!command.get().contains(data().toString())) {
            throw new StartRefused(file + " names the server of another folder (process " + number
                    + "), which is left as it is: remove the file if " + home + " is a copy.");
        }
        return OptionalInt.of(Integer.parseInt(lines.get(LINE_OF_PORT).strip()));
    }

    /** @return nothing where the number is another program's, since the machine was started again say */
    private static Optional<String> commandOfServer(long pid) {
        return ProcessHandle.of(pid)
                .map(ProcessHandle::info)
                .filter(process -> process.command().orElse("").endsWith("postgres"))
                .flatMap(ProcessHandle.Info::commandLine);
    }

    private static int free(int wanted, Path lastTime) throws IOException {
        if (wanted != 0) {
            return bound(wanted)
                    .orElseThrow(() -> new StartRefused("Port " + wanted + " is taken: set BATON_DATABASE_PORT to"
                            + " another one, or leave it out, and Baton chooses one that is free."));
        }
        int last = Files.exists(lastTime) ? number(Files.readString(lastTime)) : 0;
        OptionalInt again = bound(last);
        return again.isPresent() ? again.getAsInt() : bound(0).orElseThrow();
    }

    private static int number(String text) {
        return text.strip().matches("\\d{1,5}") ? Integer.parseInt(text.strip()) : 0;
    }

    /** @return the port, any with 0; nothing where somebody has it */
    private static OptionalInt bound(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            return OptionalInt.of(socket.getLocalPort());
        } catch (BindException taken) {
            return OptionalInt.empty();
        }
    }

    private boolean heldByAnEarlierBuild() throws IOException {
        Path file = data().resolve("epg-lock");
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return !locked(channel);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    private Path password() {
        return home.resolve("postgresql-password");
    }

    private Path newPassword() {
        return home.resolve("postgresql-password.new");
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
