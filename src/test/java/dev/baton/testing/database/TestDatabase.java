package dev.baton.testing.database;

import com.zaxxer.hikari.HikariDataSource;
import dev.baton.testing.TestFolder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * One real PostgreSQL server for all tests of this JVM, a database of its own for each application: a copy of one that
 * was migrated once.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String MIGRATED = "migrated";
    private static final int FIRST_PORT = 15_000;
    private static final int END_OF_PORTS = 32_000;

    private static EmbeddedPostgres server;
    private static int databases;
    private static volatile boolean applications;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        applications = true;
        int port = freePort();
        String database = newDatabase();
        String folder =
                TestFolder.named(database.replaceFirst(".*/(\\w+).*", "$1")).toString();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test-database",
                        Map.of(
                                "baton.database.url",
                                database.replace("user=postgres", "user=baton"),
                                "baton.database.owner-url",
                                database.replace("user=postgres", "user=baton_owner"),
                                "baton.data-dir",
                                folder,
                                "server.shutdown",
                                "immediate", // open streams would hold up the end of the tests
                                "server.port",
                                port,
                                "local.port",
                                port)));
    }

    /** @return the JDBC address of a database that has Baton's tables and no rows */
    public static synchronized String newDatabase() {
        return copy(MIGRATED);
    }

    /** @return the JDBC address of a database without anything in it */
    public static synchronized String emptyDatabase() {
        return copy("template1");
    }

    static synchronized String copy(String template) {
        start();
        String name = "test" + ++databases;
        execute("create database " + name + " owner baton_owner template " + template);
        return address(name);
    }

    /** What a whole server is asked, by its superuser. */
    static synchronized void execute(String sql) {
        execute("postgres", sql);
    }

    static synchronized void execute(String database, String sql) {
        try (var connection = server.getDatabase("postgres", database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same database as its superuser, who may do what the application may not: change tables. */
    public static DataSource asSuperuser(DataSource application) {
        String url = ((HikariDataSource) application).getJdbcUrl();
        return new DriverManagerDataSource(url.replace("user=baton", "user=postgres"));
    }

    /** How many are connected to a database. */
    static synchronized int connections(String database) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.prepareStatement(
                        "select count(*) from pg_stat_activity where backend_type = 'client backend' and datname = ?")) {
            statement.setString(1, database);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String address(String database) {
        return server.getJdbcUrl("postgres", database);
    }

    private static void start() {
        if (server != null) {
            return;
        }
        String durable = Boolean.getBoolean("baton.bench") ? "on" : "off"; // benchmarks pay for what the product pays
        try {
            server = EmbeddedPostgres.builder()
                    .setPort(freePort())
                    .setRegisterShutdownHook(false)
                    .setServerConfig("fsync", durable)
                    .setServerConfig("synchronous_commit", durable)
                    .setServerConfig("full_page_writes", durable)
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("shared_buffers", "128MB")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stopAtTheEnd();
        execute("create role baton_owner login");
        execute("create role baton login");
        execute("create database " + MIGRATED + " owner baton_owner");
        Flyway.configure()
                .dataSource(address(MIGRATED).replace("user=postgres", "user=baton_owner"), null, null)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    /** After the applications: without it they would wait for their connections until they are killed. */
    private static void stopAtTheEnd() {
        SpringApplication.getShutdownHandlers().add(TestDatabase::stop);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!applications) {
                stop();
            }
        }));
    }

    private static void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port that nothing listens on: below those that the machine gives to outgoing connections at any moment. */
    public static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, END_OF_PORTS);
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (BindException expected) {
                // somebody else's: another one
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
