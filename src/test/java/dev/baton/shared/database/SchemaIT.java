package dev.baton.shared.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.database.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One file makes the tables of one module, the engine's are those of its jar (docs/decisions/0023). */
class SchemaIT {

    private static final Path FILES = Path.of("src/main/resources/db/migration");
    private static final Path MODULES = Path.of("src/main/java/dev/baton");
    private static final Pattern NAME = Pattern.compile("V(\\d{3})__([a-z]+)\\.sql");
    private static final Pattern TABLE = Pattern.compile("(?m)^create (?:unlogged )?table (\\w+)");
    private static final List<String> ENGINE_SCRIPTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    private static final SingleConnectionDataSource DATABASE =
            new SingleConnectionDataSource(TestDatabase.emptyDatabase(), "postgres", "postgres", true);
    private static final JdbcClient JDBC = JdbcClient.create(DATABASE);

    @BeforeAll
    static void tables() {
        Flyway.configure()
                .dataSource(DATABASE)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    @AfterAll
    static void close() {
        DATABASE.destroy();
    }

    @Test
    void filesAreNumberedOneForEachModule() throws IOException {
        List<String> names = files().keySet().stream().toList();

        assertThat(names).allMatch(name -> NAME.matcher(name).matches());
        assertThat(parts(names, 2))
                .doesNotHaveDuplicates()
                .allMatch(module -> Files.isDirectory(MODULES.resolve(module)));
        assertThat(parts(names, 1))
                .isEqualTo(Stream.iterate(1, number -> number + 1)
                        .limit(names.size())
                        .map("%03d"::formatted)
                        .toList());
    }

    @Test
    void eachTableIsMadeOnceAsItStays() throws IOException {
        List<String> made =
                files().values().stream().flatMap(SchemaIT::tablesOf).toList();

        assertThat(made).doesNotHaveDuplicates();
        assertThat(JDBC.sql("select tablename from pg_tables where schemaname = 'public'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(made.stream(), Stream.of("flyway_schema_history"))
                        .toList());
        assertThat(files().values()).noneMatch(sql -> sql.matches("(?s).*(add column|drop (index|constraint)).*"));
    }

    @Test
    void engineTablesAreThoseOfItsJar() throws IOException {
        JDBC.sql("create schema jar").update();
        JDBC.sql("set search_path to jar").update();
        for (String script : ENGINE_SCRIPTS) {
            run(new ClassPathResource("org/camunda/bpm/engine/db/create/activiti.postgres.create." + script + ".sql")
                    .getContentAsString(UTF_8));
        }
        JDBC.sql("set search_path to public").update();

        assertThat(columns("public")).isNotEmpty().isEqualTo(columns("jar"));
        assertThat(constraints("public")).isNotEmpty().isEqualTo(constraints("jar"));
        assertThat(settings("public")).isNotEmpty().isEqualTo(settings("jar"));
        assertThat(files().get("V001__engine.sql"))
                .as("an index is there, or named as left out")
                .contains(indexes("jar"));
    }

    private static Map<String, String> files() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.collect(
                    toMap(file -> file.getFileName().toString(), SchemaIT::text, (one, other) -> one, TreeMap::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> parts(List<String> names, int group) {
        return names.stream()
                .flatMap(name -> NAME.matcher(name).results().map(part -> part.group(group)))
                .toList();
    }

    private static Stream<String> tablesOf(String sql) {
        return TABLE.matcher(sql).results().map(found -> found.group(1));
    }

    private static void run(String script) {
        new JdbcTemplate(DATABASE).execute(script);
    }

    private static String columns(String schema) {
        return lines(
                """
                select table_name, column_name, data_type, character_maximum_length, is_nullable, column_default
                from information_schema.columns where table_schema = '%s' and table_name like 'act\\_%%' order by 1, 2
                """,
                schema);
    }

    private static String constraints(String schema) {
        return lines(
                """
                select conrelid::regclass, conname, pg_get_constraintdef(oid) from pg_constraint
                where connamespace = '%s'::regnamespace and conname like 'act\\_%%' order by conname
                """,
                schema);
    }

    private static String settings(String schema) {
        return lines(
                "select * from %1$s.act_ge_property, (select id_, version_ from %1$s.act_ge_schema_log) order by name_",
                schema);
    }

    private static List<String> indexes(String schema) {
        return JDBC.sql("select indexname from pg_indexes where schemaname = ? and indexname like 'act\\_idx%'")
                .param(schema)
                .query(String.class)
                .list();
    }

    /** As text, without the schema in which a table stands. */
    private static String lines(String query, String schema) {
        return JDBC.sql(query.formatted(schema)).query().listOfRows().stream()
                .map(row -> row.values().toString().replace(schema + ".", ""))
                .collect(joining("\n"));
    }
}
