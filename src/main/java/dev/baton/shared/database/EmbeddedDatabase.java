package dev.baton.shared.database;

import dev.baton.shared.StartRefused;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded PostgreSQL server: durable, on a fixed port, its data in a folder that lasts.
 *
 * <p>After {@code kill -9} of Baton the server may still run: with the same port and folder it is taken over. After a
 * crash of both it recovers by itself. While Baton runs, a server that was killed is started again.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private static final int CONNECT_MILLIS = 2_000;
    private static final int LOOK_EVERY_SECONDS = 2;

    private final Path home;
    private final int port;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    private EmbeddedPostgres server;

    EmbeddedDatabase(Path dataDir, int port) {
        this.port = port;
        try {
            home = Files.createDirectories(dataDir.toAbsolutePath());
            server = start(home, port);
            log.info("Database: embedded PostgreSQL on 127.0.0.1:{}, data in {}", port, data(home));
            watch.scheduleWithFixedDelay(
                    this::startAgainWhenGone, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new StartRefused(
                    "The embedded PostgreSQL could not start in " + dataDir.toAbsolutePath() + " on port " + port
                            + ". Is another Baton running there? Set BATON_DATA_DIR and BATON_DATABASE_PORT to place a"
                            + " second one, or DATABASE_URL to use a server. Cause: " + e.getMessage(),
                    e);
        }
    }

    /** Order matters: zonky passes {@code -F} (fsync off); the later {@code -c fsync=on} wins. */
    private static EmbeddedPostgres start(Path home, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data(home))
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

    private static Path data(Path home) {
        return home.resolve("postgresql");
    }

    /** The server was killed: it recovers when it starts, and the connections come back by themselves. */
    private synchronized void startAgainWhenGone() {
        if (answers()) {
            return;
        }
        log.error("The embedded PostgreSQL is gone; it is started again");
        try {
            release(server);
            server = start(home, port);
            log.info("The embedded PostgreSQL runs again");
        } catch (IOException | RuntimeException e) {
            log.error("The embedded PostgreSQL did not start; next try in a moment: {}", e.getMessage());
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    /** It holds the folder's lock, and cannot stop a server that is no more. */
    private static void release(EmbeddedPostgres gone) {
        try {
            gone.close();
        } catch (IOException | RuntimeException expected) {
            log.debug("There was nothing left to stop: {}", expected.getMessage());
        }
    }

    String jdbcUrl() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        watch.shutdownNow();
        synchronized (this) {
            server.close();
        }
    }
}
