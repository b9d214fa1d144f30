package dev.baton.intake.sheet.upload;

import dev.baton.seal.Sealer;
import dev.baton.shared.file.store.UploadFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The uploaded files, kept sealed in pieces; in clear only while one is being read. */
@Component
public class ImportFiles {

    private static final int PIECE = 1 << 20;

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final UploadFolder uploads;

    ImportFiles(JdbcClient jdbc, Sealer sealer, UploadFolder uploads) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.uploads = uploads;
    }

    public Path temp() {
        return uploads.path();
    }

    public void keep(UUID importId, InputStream file) throws IOException {
        int number = 0;
        for (byte[] piece = file.readNBytes(PIECE); piece.length > 0; piece = file.readNBytes(PIECE)) {
            jdbc.sql("insert into import_file (import_id, piece, sealed) values (?, ?, ?)")
                    .params(importId, number, sealer.seal(place(importId, number), piece))
                    .update();
            number++;
        }
    }

    public boolean has(UUID importId) {
        return jdbc.sql("select exists (select 1 from import_file where import_id = ?)")
                .param(importId)
                .query(Boolean.class)
                .single();
    }

    /** Puts the file together again. The caller deletes it. */
    public Path restore(UUID importId) {
        try {
            Path file = uploads.newFile();
            try (OutputStream out = Files.newOutputStream(file)) {
                List<Integer> pieces = jdbc.sql("select piece from import_file where import_id = ? order by piece")
                        .param(importId)
                        .query(Integer.class)
                        .list();
                for (int piece : pieces) {
                    out.write(open(importId, piece));
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("There is no room to unpack a sheet in " + uploads.path(), e);
        }
    }

    /** Ends what {@link #restore} began. */
    public static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] open(UUID importId, int piece) {
        return jdbc.sql("select sealed from import_file where import_id = ? and piece = ?")
                .params(importId, piece)
                .query((row, number) -> sealer.open(place(importId, piece), row.getBytes(1)))
                .single();
    }

    private static String place(UUID importId, int piece) {
        return "import_file/" + importId + "/" + piece;
    }
}
