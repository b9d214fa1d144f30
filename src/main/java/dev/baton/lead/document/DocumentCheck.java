package dev.baton.lead.document;

import dev.baton.shared.InvalidInput;
import dev.baton.shared.PayloadTooLarge;
import dev.baton.shared.file.scan.FileScanner;
import dev.baton.shared.value.FreeText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/** Whether a file may be kept on a lead. Its name, and what it begins with, have to say the same. */
@Component
class DocumentCheck {

    static final long LARGEST = 25L << 20;
    private static final int LONGEST_NAME = 200;
    private static final String FIELD = "file";

    private final Tika tika = new Tika();
    private final FileScanner scanner;

    DocumentCheck(FileScanner scanner) {
        this.scanner = scanner;
    }

    /** @throws InvalidInput saying what to send instead */
    static String name(String sent) {
        String last = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String name = FreeText.line(last, Integer.MAX_VALUE);
        if (name == null || name.isBlank()) {
            throw new InvalidInput(FIELD, "Please give the file a name");
        }
        if (name.length() > LONGEST_NAME) {
            throw new InvalidInput(FIELD, "The file's name has more than 200 characters; please shorten it");
        }
        return name;
    }

    DocumentKind kind(String name, Path file) throws IOException {
        requireSize(Files.size(file));
        DocumentKind kind = DocumentKind.named(name)
                .orElseThrow(() -> new InvalidInput(
                        FIELD,
                        "Documents are PDF, Word, Excel, PowerPoint (without macros), OpenDocument, PNG, JPEG, WebP, HEIC,"
                                + " text or CSV files"));
        if (!kind.fits(detected(file), file)) {
            throw new InvalidInput(
                    FIELD, "The content of this file is not what its name says, is damaged, or holds macros");
        }
        try (InputStream content = Files.newInputStream(file)) {
            scanner.requireClean(FIELD, content);
        }
        return kind;
    }

    static void requireSize(long bytes) {
        if (bytes == 0) {
            throw new InvalidInput(FIELD, "The file is empty");
        }
        if (bytes > LARGEST) {
            throw new PayloadTooLarge("A document has at most 25 MB");
        }
    }

    private String detected(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return tika.detect(content);
        }
    }
}
