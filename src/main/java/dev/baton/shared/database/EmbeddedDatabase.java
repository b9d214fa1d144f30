package dev.baton.shared.database;

import dev.baton.shared.StartRefused;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded PostgreSQL server: durable, on a fixed port, its data in a folder that lasts.
 *
 * <p>After {@code kill -9} of Baton the server may still run: with the same port and folder it is taken over. After a
 * crash of both it recovers by itself.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;

    EmbeddedDatabase(Path dataDir, int port) {
        try {
            Path home = Files.createDirectories(dataDir.toAbsolutePath());
            Path data = home.resolve("postgresql");
            server = start(home, data, port);
            log.info("Database: embedded PostgreSQL on 127.0.0.1:{}, data in {}", server.getPort(), data);
        } catch (IOException e) {
            throw new StartRefused(
                    "The embedded PostgreSQL could not start in " + dataDir.toAbsolutePath() + " on port " + port
                            + ". Is another Baton running there? Set BATON_DATA_DIR and BATON_DATABASE_PORT to place a"
                            + " second one, or DATABASE_URL to use a server. Cause: " + e.getMessage(),
                    e);
        }
    }

    /** Order matters: zonky passes {@code -F} (fsync off); the later {@code -c fsync=on} wins. */
    private static EmbeddedPostgres start(Path home, Path data, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(home.resolve("postgresql-binaries").toFile())
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("timezone", "UTC")
                .setLocaleConfig("locale", "C.UTF-8")
                .setPGStartupWait(START_LIMIT)
                .start();
    }

    String jdbcUrl() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
