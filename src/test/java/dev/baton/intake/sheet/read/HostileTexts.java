package dev.baton.intake.sheet.read;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Random;

/** Files that are no workbooks, whatever their name, and text files that are hard to read. */
final class HostileTexts {

    private static final String BROKEN_QUOTE = "Name,Email\nJane,a@example.com\n\"Joe,b@example.com\n";

    private HostileTexts() {}

    static void addTo(HostileCorpus corpus) {
        corpus.add("empty file", "EMPTY", "The file is empty", out -> {});
        corpus.add("random bytes", "NOT_A_SPREADSHEET", "another kind", out -> out.write(random(100_000)));
        corpus.add("picture", "NOT_A_SPREADSHEET", "another kind", out -> {
            out.write(HexFormat.of().parseHex("89504E470D0A1A0A0000000D49484452"));
            out.write(random(5_000));
        });
        corpus.text("PDF", "UNSUPPORTED_FORMAT", "PDF", "%PDF-1.7\n1 0 obj\n");
        corpus.text("rich text", "NOT_A_SPREADSHEET", "text document", "{\\rtf1\\ansi Name}");
        corpus.text("web page as xls", "UNSUPPORTED_FORMAT", "web page", "\uFEFF <HTML><table><tr><td>Email</td></tr>");
        corpus.hex("gzip", "UNSUPPORTED_FORMAT", "packed", "1F8B080000000000");
        corpus.hex("Excel 4", "UNSUPPORTED_FORMAT", "Excel 4", "0904060000001000");
        addLists(corpus);
    }

    private static void addLists(HostileCorpus corpus) {
        corpus.text("only separators", "EMPTY", "no rows", ",,,\n".repeat(100_000));
        corpus.text("header only", "EMPTY", "no rows below", "Name,Email\n");
        corpus.text(
                "no header",
                "NO_HEADER",
                "first row",
                "Jane,212-555-0123,a@example.com\nJoe,212-555-0124,b@example.com\n");
        corpus.text("headers alike", "READ", "Email (2)", "Email,Email\na@example.com,b@example.com\n");
        corpus.text("quote never closed", "READ", "Quotation marks", BROKEN_QUOTE);
        corpus.text("quote never closed, long", "READ", "Quotation marks", BROKEN_QUOTE + "x,y\n".repeat(300_000));
        corpus.text("line of 10 MB", "TOO_LONG", "Row 2", "Name,Email\n" + "x".repeat(10_000_000) + ",a@example.com\n");
        addLong(corpus);
    }

    private static void addLong(HostileCorpus corpus) {
        corpus.text("line of many values", "TOO_LONG", "Row 2", "Email\n" + "x,".repeat(400_000));
        corpus.text("600 columns", "TOO_MANY_COLUMNS", "column 500", ("Name,".repeat(600) + "\n").repeat(3));
        corpus.text(
                "zero bytes", "READ", "", "Name,Email\nJa\u0000ne,a@example.com\n" + "Joe,b@example.com\n".repeat(50));
        corpus.text("directions and emoji", "READ", "", "Name,Email\n\u202EJane 👩\u200D💻,a@example.com\n");
        corpus.add("1,000,001 rows", "TOO_MANY_ROWS", "1,000,000", out -> {
            out.write("Email,X\n".getBytes(StandardCharsets.US_ASCII));
            byte[] rows = "a@example.com,1\n".repeat(1_000).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 1_000; i++) {
                out.write(rows);
            }
            out.write("a@example.com,1\n".getBytes(StandardCharsets.US_ASCII));
        });
        corpus.add("mixed encodings", "READ", "windows-1252", out -> {
            out.write("Name,Email\nMüller,a@example.com\n".getBytes(StandardCharsets.UTF_8));
            out.write("Müller,b@example.com\n".getBytes(StandardCharsets.ISO_8859_1));
        });
        addLarge(corpus);
    }

    private static void addLarge(HostileCorpus corpus) {
        grow(corpus.text("over 200 MB", "TOO_LARGE", "200 MB", "Name,Email\n"), (200 << 20) + 1);
        grow(corpus.hex("old Excel over 60 MB", "TOO_LARGE", "60 MB", "D0CF11E0A1B11AE1"), (60 << 20) + 1);
        grow(corpus.text("200 MB of zeros", "NOT_A_SPREADSHEET", "another kind", "\0\0\0"), 200 << 20);
    }

    private static void grow(Path file, int size) {
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(size);
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
