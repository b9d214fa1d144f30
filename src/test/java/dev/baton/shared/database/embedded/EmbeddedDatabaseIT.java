package dev.baton.shared.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.shared.StartRefused;
import dev.baton.testing.TestFolder;
import dev.baton.testing.database.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * The embedded server is shut to everybody else on its machine, on a folder that an earlier build left open; and it is
 * never mistaken for another one.
 */
class EmbeddedDatabaseIT {

    private static final Path HOME = TestFolder.fresh("embedded");
    /** A copy, which remembers the same port and has the same password. */
    private static final Path BESIDE = TestFolder.fresh("beside");

    /** The driver gives up when it is asked for a password that it has not. */
    private static final String ASKED = "08004";

    private static final String WRONG = "28P01";

    private static int firstPort;
    private static String firstPassword;
    private static Path planted;
    private static EmbeddedDatabase database;

    @BeforeAll
    static void startOnTheFolderOfAnEarlierBuild() throws Exception {
        try (EmbeddedDatabase first = new EmbeddedDatabase(HOME, 0)) {
            firstPort = port(first);
            firstPassword = first.password();
            jdbc(first).sql("create table kept as select 'lead' as name").update();
        }
        FileSystemUtils.copyRecursively(HOME, BESIDE);
        Files.delete(HOME.resolve("postgresql-password"));
        Files.writeString(HOME.resolve("postgresql/pg_hba.conf"), "host all all 127.0.0.1/32 trust\n");
        planted = Files.writeString(HOME.resolve("postgresql-binaries/planted"), "#!/bin/sh");
        for (String open : List.of("", "postgresql-binaries", "postgresql-binaries/planted", "postgresql")) {
            Files.setPosixFilePermissions(HOME.resolve(open), PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        database = new EmbeddedDatabase(HOME, 0);
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "postgres"})
    void nobodySignsInWithoutThePassword(String guess) {
        assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), "postgres", guess)
                        .close())
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isIn(ASKED, WRONG));
        assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), "postgres", firstPassword)
                        .close())
                .isInstanceOf(SQLException.class);
    }

    @Test
    void dataOfTheEarlierBuildIsKept() {
        assertThat(kept()).isEqualTo("lead");
        assertThat(port(database)).as("remembered").isEqualTo(firstPort);
    }

    @Test
    void batonSignsInAsNoSuperuser() {
        for (EmbeddedDatabase.SignIn signIn : List.of(database.owner(), database.application())) {
            DataSource source = new DriverManagerDataSource(database.jdbcUrl(), signIn.username(), signIn.password());
            assertThat(JdbcClient.create(source)
                            .sql("select rolsuper from pg_roles where rolname = current_user")
                            .query(Boolean.class)
                            .single())
                    .as(signIn.username())
                    .isFalse();
        }
    }

    @Test
    void everyLineAsksForThePasswordAndThereIsNoSocketInTmp() {
        assertThat(jdbc(database)
                        .sql("select distinct auth_method from pg_hba_file_rules")
                        .query(String.class)
                        .list())
                .containsExactly("scram-sha-256");
        assertThat(Path.of("/tmp/.s.PGSQL." + port(database))).doesNotExist();
    }

    @Test
    void nobodyElseWritesTheProgramsOrLooksIntoTheFolder() throws IOException {
        assertThat(planted).doesNotExist();
        assertThat(mode(HOME.resolve("postgresql-password"))).isEqualTo("rw-------");
        for (String folder : List.of("", "postgresql", "postgresql-binaries")) {
            assertThat(mode(HOME.resolve(folder))).as(folder).isEqualTo("rwx------");
        }
        try (Stream<Path> files = Files.walk(HOME)) {
            assertThat(files.filter(file -> !Files.isSymbolicLink(file)))
                    .allSatisfy(file -> assertThat(mode(file)).matches("(...)(.-.){2}"));
        }
    }

    @Test
    void secondOneOnTheSameFolderIsRefusedAndChangesNothing() throws IOException {
        List<String> before = everything();

        assertThatThrownBy(() -> new EmbeddedDatabase(HOME, 0))
                .isInstanceOf(StartRefused.class)
                .hasMessage("Another Baton is running in " + HOME
                        + ": set BATON_DATA_DIR and SERVER_PORT to place a second one beside it.");

        assertThat(everything()).isEqualTo(before);
        assertThat(jdbc(database).sql("select 1").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void anotherFolderHasAnotherDatabaseBesideIt() throws IOException {
        try (EmbeddedDatabase beside = new EmbeddedDatabase(BESIDE, 0)) {
            assertThat(port(beside)).isNotEqualTo(port(database));
            jdbc(beside).sql("update kept set name = 'beside'").update();
        }
        assertThat(kept()).isEqualTo("lead");
    }

    @Test
    void copyOfAFolderInUseLeavesTheServerOfTheOtherAlone() throws IOException {
        Path copied = BESIDE.resolve("postgresql/postmaster.pid");
        Files.copy(HOME.resolve("postgresql/postmaster.pid"), copied);

        assertThatThrownBy(() -> new EmbeddedDatabase(BESIDE, 0))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("names the server of another folder");

        assertThat(copied).exists();
        Files.delete(copied);
        assertThat(jdbc(database).sql("select 1").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void portOfAnotherServerIsRefusedAndTheServerLeftAlone() throws Exception {
        String others = TestDatabase.emptyDatabase();
        int taken = URI.create(others.substring("jdbc:".length())).getPort();

        assertThatThrownBy(() -> new EmbeddedDatabase(TestFolder.fresh("taken"), taken))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("Port " + taken + " is taken: set BATON_DATABASE_PORT");

        DataSource other = new DriverManagerDataSource(others);
        assertThat(EmbeddedDatabase.isServerOf(HOME.resolve("postgresql"), other))
                .isFalse();
        assertThat(EmbeddedDatabase.isServerOf(HOME.resolve("postgresql"), source(database)))
                .isTrue();
    }

    @Test
    void folderThatOthersCouldExchangeIsRefused() throws IOException {
        Path open = TestFolder.fresh("open");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThatThrownBy(() -> new EmbeddedDatabase(open.resolve("data"), 0))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("chmod o-w " + open);

        Files.writeString(open.resolve("letters"), "somebody's");
        assertThatThrownBy(() -> new EmbeddedDatabase(open, 0))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("it holds more than Baton's data");
        assertThat(mode(open)).isEqualTo("rwxrwxrwx");
    }

    private static List<String> everything() throws IOException {
        try (Stream<Path> files = Files.list(HOME)) {
            return files.map(file ->
                            file + " " + mode(file) + " " + file.toFile().lastModified())
                    .sorted()
                    .toList();
        }
    }

    private static String mode(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (NoSuchFileException gone) {
            return "---------"; // the server makes and removes files all the time
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String kept() {
        return jdbc(database).sql("select name from kept").query(String.class).single();
    }

    private static int port(EmbeddedDatabase database) {
        return URI.create(database.jdbcUrl().substring("jdbc:".length())).getPort();
    }

    private static JdbcClient jdbc(EmbeddedDatabase database) {
        return JdbcClient.create(source(database));
    }

    private static DataSource source(EmbeddedDatabase database) {
        return new DriverManagerDataSource(database.jdbcUrl(), "postgres", database.password());
    }
}
