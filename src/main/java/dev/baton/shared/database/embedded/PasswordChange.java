package dev.baton.shared.database.embedded;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Gives the superuser of a server that does not run another password: in single-user mode, where nobody can connect. */
record PasswordChange(Path binaries, Path data) {

    private static final int SECONDS = 60;

    /** @param password letters and digits */
    void to(String password) throws IOException {
        Process process = new ProcessBuilder(command())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD) // a statement that fails is repeated there
                .start();
        try (var statements = process.outputWriter(StandardCharsets.UTF_8)) {
            statements.write("alter role " + EmbeddedDatabase.USER + " password '" + password + "'\n");
        }
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroy();
                throw new IOException("the server's password could not be set");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the server's password was set", e);
        }
    }

    /** PostgreSQL refuses to run as root: Zonky's way round it is taken here too. */
    private List<String> command() throws IOException {
        List<String> command = new ArrayList<>(LinuxUtils.isUnshareAvailable() ? List.of("unshare", "-U") : List.of());
        command.add(newest().resolve("bin/postgres").toString());
        command.addAll(List.of("--single", "-c", "exit_on_error=on", "-D", data.toString(), "postgres"));
        return command;
    }

    private Path newest() throws IOException {
        try (Stream<Path> versions = Files.list(binaries)) {
            return versions.filter(version -> Files.exists(version.resolve(".exists")))
                    .max(Comparator.comparing(
                            version -> version.resolve(".exists").toFile().lastModified()))
                    .orElseThrow(() -> new IOException("the programs of PostgreSQL are missing in " + binaries));
        }
    }
}
