package dev.baton.shared.database.embedded;

import dev.baton.shared.StartRefused;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The embedded PostgreSQL server: durable, its data in a folder that lasts, for nobody but Baton: it asks for a random
 * password that stands in that folder, and has no socket but its port on the loopback address.
 *
 * <p>After {@code kill -9} of Baton the server may still run: it is taken over. After a crash of both it recovers by
 * itself. While Baton runs, a server that was killed is started again. A server of another folder is neither used nor
 * stopped, whatever its port.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** Its superuser, for whoever looks after the server. Baton itself signs in as no superuser ({@link EmbeddedRoles}). */
    static final String USER = "postgres";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    /** Zonky stops servers and deletes folders that it finds there; by default that is a folder everybody can fill. */
    private static final String SWEPT_FOLDER = "ot.epg.working-dir";

    private static final int CONNECT_MILLIS = 2_000;
    private static final int LOOK_EVERY_SECONDS = 2;

    /** Of its own: Zonky remembers by it where the programs are. */
    private final PgBinaryResolver programs = DefaultPostgresBinaryResolver.INSTANCE::getPgBinary;

    /** By which one of the roles comes in. */
    public record SignIn(String username, String password) {}

    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    private final DatabaseFolder folder;
    private final String password;
    private final int port;
    private final EmbeddedRoles roles;
    private EmbeddedPostgres server;

    /** @param wanted 0: whichever port is free */
    public EmbeddedDatabase(Path dataDir, int wanted) {
        try {
            folder = new DatabaseFolder(dataDir);
        } catch (IOException e) {
            throw couldNotStart(dataDir, e);
        }
        try {
            port = folder.port(wanted);
            password = Files.readString(folder.passwordFile());
            server = start();
            if (!isServerOf(folder.data(), superuser())) {
                throw new StartRefused("Port " + port + " is the port of another PostgreSQL server, which is left as it"
                        + " is: set BATON_DATABASE_PORT to another one, or leave it out.");
            }
            folder.keepPassword();
            roles = EmbeddedRoles.renewed(superuser());
        } catch (StartRefused refused) {
            folder.close();
            throw refused;
        } catch (IOException | SQLException | RuntimeException e) {
            folder.close();
            throw couldNotStart(dataDir, e);
        }
        log.info("Database: embedded PostgreSQL on 127.0.0.1:{}, data in {}", port, folder.data());
        watch.scheduleWithFixedDelay(
                this::startAgainWhenGone, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private static StartRefused couldNotStart(Path dataDir, Exception cause) {
        return new StartRefused(
                "The embedded PostgreSQL could not start in " + dataDir.toAbsolutePath()
                        + ". Set BATON_DATA_DIR to another folder, or DATABASE_URL to use a server. Cause: "
                        + cause.getMessage(),
                cause);
    }

    /** Order matters: zonky passes {@code -F} (fsync off); the later {@code -c fsync=on} wins. */
    private EmbeddedPostgres start() throws IOException {
        boolean empty = !folder.holdsData();
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.data())
                .setCleanDataDirectory(false)
                .setDataDirectoryCustomizer(data -> shut(data, empty))
                .setPort(port)
                .setRegisterShutdownHook(false)
                .setPgBinaryResolver(programs)
                .setConnectConfig("password", password)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("timezone", "UTC")
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", folder.passwordFile().toString())
                .setPGStartupWait(START_LIMIT);
        return inOwnFolder(builder);
    }

    private EmbeddedPostgres inOwnFolder(EmbeddedPostgres.Builder builder) throws IOException {
        System.setProperty(SWEPT_FOLDER, folder.binaries().toString());
        try {
            return builder.start();
        } finally {
            System.clearProperty(SWEPT_FOLDER);
        }
    }

    /** When the data is there, and before anybody can connect. */
    private void shut(File data, boolean empty) {
        try {
            folder.writeAccess();
            if (folder.needsPassword() && !empty) {
                new PasswordChange(folder.binaries(), data.toPath()).to(password);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether this is the server of this folder and no other, which is on the same port. */
    static boolean isServerOf(Path data, DataSource database) throws SQLException, IOException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("show data_directory")) {
            rows.next();
            Path shown = Path.of(rows.getString(1));
            return Files.exists(shown) && Files.isSameFile(shown, data);
        }
    }

    /** The server was killed: it recovers when it starts, and the connections come back by themselves. */
    private synchronized void startAgainWhenGone() {
        if (answers()) {
            return;
        }
        log.error("The embedded PostgreSQL is gone; it is started again");
        try {
            release(server);
            server = start();
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

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    String password() {
        return password;
    }

    private DataSource superuser() {
        return new DriverManagerDataSource(jdbcUrl(), USER, password);
    }

    /** Whom the tables belong to. */
    public SignIn owner() {
        return new SignIn(EmbeddedRoles.OWNER, roles.ownerPassword());
    }

    /** Who works with their rows. */
    public SignIn application() {
        return new SignIn(EmbeddedRoles.APPLICATION, roles.applicationPassword());
    }

    @Override
    public void close() throws IOException {
        watch.shutdownNow();
        synchronized (this) {
            server.close();
            folder.close();
        }
    }
}
