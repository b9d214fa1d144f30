package dev.baton.testing.database;

import dev.baton.seal.SealedColumn;
import dev.baton.seal.Sealer;
import dev.baton.testing.TestFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A text that stands nowhere by chance, and where it is found. */
public final class PlantedValue {

    private final ApplicationContext beans;
    private final String text;

    public PlantedValue(ApplicationContext beans, String text) {
        this.beans = beans;
        this.text = text;
    }

    /** Places in the database in whose sealed values it stands, when they are opened. */
    public List<String> sealed() {
        Sealer sealer = beans.getBean(Sealer.class);
        JdbcClient jdbc = beans.getBean(JdbcClient.class);
        List<String> found = new ArrayList<>();
        for (SealedColumn column : beans.getBeansOfType(SealedColumn.class).values()) {
            String sql = "select %s, %s from %s where %2$s is not null"
                    .formatted(column.place(), column.column(), column.table());
            jdbc.sql(sql).query(row -> {
                byte[] clear = sealer.open(row.getString(1), row.getBytes(2));
                if (new String(clear, StandardCharsets.UTF_8).contains(text)) {
                    found.add(column.table() + " " + row.getString(1));
                }
            });
        }
        return found;
    }

    /** Files of the data folder in which it stands. */
    public List<Path> files() {
        try (Stream<Path> files = Files.walk(TestFolder.named(""))) {
            return files.filter(Files::isRegularFile).filter(this::stands).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean stands(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException gone) {
            return false;
        }
    }
}
