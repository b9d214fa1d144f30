package dev.baton.intake.sheet.read;

import static dev.baton.intake.sheet.read.SheetFixtures.parts;
import static dev.baton.intake.sheet.read.SheetFixtures.textRow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zip archives that are no workbook, or are more than one should be. */
final class HostileArchives {

    private static final String LEADS = textRow(1, "Name", "Email") + textRow(2, "Jane", "a@example.com");
    private static final int CENTRAL_HEADER = 0x02014b50;

    private HostileArchives() {}

    static void addTo(HostileCorpus corpus) throws IOException {
        corpus.zip("zip of a CSV", "UNSUPPORTED_FORMAT", "Unpack", Map.of("leads.csv", "Email"));
        corpus.zip("text document", "NOT_A_SPREADSHEET", "text document", with("word/document.xml", ""));
        corpus.zip("presentation", "NOT_A_SPREADSHEET", "presentation", with("ppt/presentation.xml", ""));
        corpus.zip("binary workbook", "UNSUPPORTED_FORMAT", ".xlsb", with("xl/workbook.bin", ""));
        corpus.zip("Apple Numbers", "UNSUPPORTED_FORMAT", "Numbers", Map.of("Index/Document.iwa", ""));
        corpus.zip(
                "OpenDocument",
                "UNSUPPORTED_FORMAT",
                ".ods",
                Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", ""));
        corpus.hex("zip without anything", "UNSUPPORTED_FORMAT", "", "504B0506" + "00".repeat(18));
        addBombs(corpus);
    }

    private static void addBombs(HostileCorpus corpus) throws IOException {
        corpus.add("zip bomb", "ZIP_BOMB", "unpacks", HostileArchives::bomb);
        byte[] bomb =
                Files.readAllBytes(corpus.add("bomb of false size", "ZIP_BOMB", "unpacks", HostileArchives::bomb));
        corpus.add("bomb of false size again", "ZIP_BOMB", "unpacks", out -> out.write(patchSize(bomb, 5_000)));
        var many = parts(LEADS);
        for (int i = 0; i < 6_000; i++) {
            many.put("xl/media/" + i, "");
        }
        corpus.zip("6,000 entries", "ZIP_BOMB", "unpacks", many);
        addBroken(corpus);
    }

    private static void addBroken(HostileCorpus corpus) throws IOException {
        corpus.zip("way out of the archive", "DAMAGED", "damaged", with("xl/../../../etc/passwd", ""));
        corpus.zip("absolute name", "DAMAGED", "damaged", with("/etc/passwd", ""));
        var twice = with("xl/worksheets/sheet2.xml", SheetFixtures.sheet(""));
        corpus.add("entry twice", "DAMAGED", "damaged", out -> out.write(renamed(bytes(corpus, twice))));
        byte[] good = bytes(corpus, parts(LEADS));
        corpus.add("first half", "DAMAGED", "damaged", out -> out.write(good, 0, good.length / 2));
        corpus.add("without its last byte", "DAMAGED", "damaged", out -> out.write(good, 0, good.length - 1));
        corpus.add("flipped bytes", "DAMAGED", "damaged", out -> out.write(flipped(good)));
        corpus.add("protected entries", "ENCRYPTED", "password", out -> out.write(locked(good)));
        corpus.add("directory of 60,000", "ZIP_BOMB", "unpacks", out -> out.write(claimEntries(good, 60_000)));
        corpus.zip("folders written backwards", "READ", "", backslashes());
    }

    private static Map<String, String> with(String name, String content) {
        var parts = parts(LEADS);
        parts.put(name, content);
        return parts;
    }

    private static Map<String, String> backslashes() {
        var parts = parts(LEADS);
        parts.put("xl\\worksheets\\sheet1.xml", parts.remove("xl/worksheets/sheet1.xml"));
        return parts;
    }

    private static byte[] bytes(HostileCorpus corpus, Map<String, String> parts) throws IOException {
        Path file = SheetFixtures.zip(corpus.directory(), parts);
        return Files.readAllBytes(file);
    }

    private static void bomb(java.io.OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        var parts = parts("");
        parts.remove("xl/worksheets/sheet1.xml");
        for (var part : parts.entrySet()) {
            zip.putNextEntry(new ZipEntry(part.getKey()));
            zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        }
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
        zip.write(("<worksheet xmlns=\"" + SheetFixtures.MAIN + "\"><sheetData>").getBytes(StandardCharsets.UTF_8));
        byte[] rows = "<row/>".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 200; i++) {
            zip.write(rows);
        }
        zip.finish();
    }

    /** Makes the directory say that the last entry is small. */
    private static byte[] patchSize(byte[] zip, int size) {
        var bytes = java.nio.ByteBuffer.wrap(zip.clone()).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        int at = zip.length - 22;
        while (bytes.getInt(at) != CENTRAL_HEADER) {
            at--;
        }
        return bytes.putInt(at + 24, size).array();
    }

    private static byte[] claimEntries(byte[] zip, int entries) {
        return java.nio.ByteBuffer.wrap(zip.clone())
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .putShort(zip.length - 12, (short) entries)
                .array();
    }

    private static byte[] locked(byte[] zip) {
        var bytes = java.nio.ByteBuffer.wrap(zip.clone()).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < zip.length - 4; at++) {
            if (bytes.getInt(at) == CENTRAL_HEADER) {
                bytes.put(at + 8, (byte) (bytes.get(at + 8) | 1));
            }
        }
        return bytes.array();
    }

    private static byte[] renamed(byte[] zip) {
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        return text.replace("sheet2.xml", "sheet1.xml").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] flipped(byte[] zip) {
        byte[] flipped = zip.clone();
        int at = new String(zip, StandardCharsets.ISO_8859_1).indexOf("sheet1.xml") + 20;
        Arrays.fill(flipped, at, at + 40, (byte) 0xFF);
        return flipped;
    }
}
