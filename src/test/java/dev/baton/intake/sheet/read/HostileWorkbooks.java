package dev.baton.intake.sheet.read;

import static dev.baton.intake.sheet.read.SheetFixtures.parts;
import static dev.baton.intake.sheet.read.SheetFixtures.row;
import static dev.baton.intake.sheet.read.SheetFixtures.textRow;

import dev.baton.intake.sheet.read.raw.OoxmlText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;

/** Workbooks of Excel that are broken, locked or out of all proportion. */
final class HostileWorkbooks {

    private static final String HEADER = textRow(1, "Name", "Email");
    private static final String LEADS = HEADER + textRow(2, "Jane", "a@example.com");
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String XXE = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
    private static final String LAUGHS =
            "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>";

    private HostileWorkbooks() {}

    static void addTo(HostileCorpus corpus) throws Exception {
        addEntities(corpus);
        addBroken(corpus);
        addOutOfProportion(corpus);
        addOld(corpus);
    }

    private static void addEntities(HostileCorpus corpus) {
        corpus.zip("external entity", "EXTERNAL_ENTITIES", "outside", with(SHEET, XXE + SheetFixtures.sheet(LEADS)));
        corpus.zip("billion laughs", "EXTERNAL_ENTITIES", "outside", with(SHEET, LAUGHS + SheetFixtures.sheet(LEADS)));
        var texts = with("xl/sharedStrings.xml", XXE + "<sst><si><t>&e;</t></si></sst>");
        texts.put("xl/_rels/workbook.xml.rels", SheetFixtures.rels("sharedStrings", "sharedStrings.xml"));
        corpus.zip("external entity in texts", "EXTERNAL_ENTITIES", "outside", texts);
        corpus.zip(
                "external document type",
                "EXTERNAL_ENTITIES",
                "outside",
                with(
                        "xl/workbook.xml",
                        "<?xml version=\"1.0\"?><!-- x --><!DOCTYPE x SYSTEM \"http://localhost/x.dtd\"><workbook/>"));
        corpus.zip(
                "entity never declared",
                "DAMAGED",
                "damaged",
                with(SHEET, SheetFixtures.sheet(HEADER + textRow(2, "&nothing;", "x"))));
    }

    private static void addBroken(HostileCorpus corpus) {
        corpus.zip("no workbook part", "DAMAGED", "damaged", without("xl/workbook.xml"));
        corpus.zip("no sheet part", "DAMAGED", "damaged", without(SHEET));
        corpus.zip("no sheet at all", "EMPTY", "no rows", with("xl/workbook.xml", "<workbook/>"));
        corpus.zip(
                "sheet cut off",
                "DAMAGED",
                "damaged",
                with(SHEET, SheetFixtures.sheet(LEADS).substring(0, 250)));
        corpus.zip("sheet of nonsense", "DAMAGED", "damaged", with(SHEET, "Name,Email"));
        corpus.zip("rows backwards", "DAMAGED", "damaged", parts(textRow(9, "Name", "Email") + textRow(2, "a", "b")));
        corpus.zip("row 2,000,000", "DAMAGED", "damaged", parts(HEADER + textRow(2_000_000, "a", "b")));
        corpus.zip("row of 30 digits", "DAMAGED", "damaged", parts(HEADER + "<row r=\"" + "9".repeat(30) + "\"/>"));
        corpus.zip("column ZZZZ", "DAMAGED", "damaged", parts(HEADER + "<row><c r=\"ZZZZ1\"><v>1</v></c></row>"));
        corpus.zip("text that is not there", "DAMAGED", "damaged", parts("<row><c t=\"s\"><v>7</v></c></row>"));
        corpus.zip("text number minus one", "DAMAGED", "damaged", parts("<row><c t=\"s\"><v>-1</v></c></row>"));
        corpus.zip(
                "number without end",
                "READ",
                "",
                parts(HEADER + "<row><c><v>1e999999999</v></c><c><v>NaN</v></c></row>"));
        corpus.zip(
                "sheets in a circle",
                "DAMAGED",
                "damaged",
                with(
                        "xl/_rels/workbook.xml.rels",
                        SheetFixtures.rels("worksheet", "workbook.xml/../../xl/nowhere.xml")));
    }

    private static void addOutOfProportion(HostileCorpus corpus) {
        String wide = IntStream.range(0, 16_384)
                .mapToObj(column ->
                        "<c r=\"" + OoxmlText.letters(column) + "1\" t=\"str\"><v>Name " + column + "</v></c>")
                .collect(Collectors.joining());
        corpus.zip("16,384 columns", "TOO_MANY_COLUMNS", "column 500", parts("<row r=\"1\">" + wide + "</row>"));
        corpus.zip(
                "cell in the last corner",
                "TOO_MANY_COLUMNS",
                "Row 1048576",
                parts(LEADS + "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"));
        addTooLong(corpus);
    }

    private static void addTooLong(HostileCorpus corpus) {
        String numbers = IntStream.range(0, 400_000).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        corpus.zip("attribute of 3 MB", "TOO_LONG", "longer than a cell", parts("<row x=\"" + numbers + "\"/>"));
        corpus.zip("text of 3 MB", "TOO_LONG", "longer than a cell", parts(textRow(1, "Name") + textRow(2, numbers)));
        String cell = "<c t=\"str\"><v>" + numbers.substring(0, 30_000) + "</v></c>";
        corpus.zip("row of 2 MB", "TOO_LONG", "Row 2", parts(HEADER + "<row>" + cell.repeat(60) + "</row>"));
        corpus.zip(
                "comment of 3 MB",
                "TOO_LONG",
                "longer than a cell",
                parts("<!--" + numbers.replace(" ", "<>") + "-->"));
        corpus.zip("nested a million times", "DAMAGED", "damaged", parts("<row>" + "<c>".repeat(1_000_000)));
        addTooMuchOfNothing(corpus);
    }

    private static void addTooMuchOfNothing(HostileCorpus corpus) {
        corpus.zip("a million empty rows", "EMPTY", "no rows", parts(empty("<row r=\"%d\"/>", 1, 1_000_000)));
        corpus.zip(
                "a million styled rows below",
                "READ",
                "",
                parts(LEADS + empty("<row r=\"%d\" s=\"1\"><c r=\"A%d\" s=\"1\"/></row>", 3, 1_048_576)));
        corpus.zip("header only in a workbook", "EMPTY", "no rows below", parts(HEADER));
        corpus.zip(
                "no header in a workbook",
                "NO_HEADER",
                "first row",
                parts(textRow(1, "Jane", "a@example.com") + textRow(2, "Joe", "b@example.com")));
        String merged = "</sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells><sheetData>";
        corpus.zip(
                "merged header",
                "READ",
                "",
                parts(textRow(1, "Contact")
                        + HEADER.replace("1\"", "2\"")
                        + textRow(3, "Jane", "a@example.com")
                        + merged));
    }

    private static void addOld(HostileCorpus corpus) throws Exception {
        Path xls = SheetFixtures.xls(corpus.directory(), HostileWorkbooks::leads);
        byte[] good = Files.readAllBytes(xls);
        corpus.add("first half of an XLS", "DAMAGED", "damaged", out -> out.write(good, 0, good.length / 2));
        corpus.add("OLE2 head and nonsense", "DAMAGED", "damaged", out -> {
            out.write(HexFormat.of().parseHex("D0CF11E0A1B11AE1"));
            out.write(HostileTexts.random(20_000));
        });
        corpus.add("Excel 95", "UNSUPPORTED_FORMAT", "Excel 95", ole2(corpus, "Book", new byte[5_000]));
        corpus.add(
                "Word 97",
                "NOT_A_SPREADSHEET",
                "another Office program",
                ole2(corpus, "WordDocument", new byte[5_000]));
        corpus.add("XLS of nonsense", "DAMAGED", "damaged", ole2(corpus, "Workbook", HostileTexts.random(5_000)));
        byte[] texts = new byte[5_000];
        ByteBuffer.wrap(texts)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0xFC)
                .putShort((short) 8)
                .putLong(2_000_000L << 32);
        corpus.add("XLS of 2,000,000 texts", "TOO_LARGE", ".xlsx", ole2(corpus, "Workbook", texts));
        addLocked(corpus);
    }

    private static void addLocked(HostileCorpus corpus) throws Exception {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            corpus.add(
                    "locked XLS",
                    "ENCRYPTED",
                    "password",
                    SheetFixtures.xls(corpus.directory(), HostileWorkbooks::leads));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        corpus.add(
                "locked XLSX",
                "ENCRYPTED",
                "password",
                SheetFixtures.written(corpus.directory(), HostileWorkbooks::locked));
    }

    private static void locked(java.io.OutputStream out) throws IOException {
        try (var files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var data = encryptor.getDataStream(files)) {
                data.write(new byte[10_000]);
            } catch (java.security.GeneralSecurityException failed) {
                throw new IOException(failed);
            }
            files.writeFilesystem(out);
        }
    }

    private static void leads(Workbook workbook) {
        var sheet = workbook.createSheet("Leads");
        row(sheet, 1, "Name", "Email");
        for (int number = 2; number < 400; number++) {
            row(sheet, number, "Jane " + number, "a" + number + "@example.com");
        }
    }

    private static Path ole2(HostileCorpus corpus, String name, byte[] content) {
        return SheetFixtures.written(corpus.directory(), out -> {
            try (var files = new POIFSFileSystem()) {
                files.createDocument(new ByteArrayInputStream(content), name);
                files.writeFilesystem(out);
            }
        });
    }

    private static String empty(String row, int from, int to) {
        String[] parts = row.split("%d");
        var rows = new StringBuilder();
        for (int number = from; number <= to; number++) {
            for (int part = 0; part < parts.length; part++) {
                rows.append(part == 0 ? "" : Integer.toString(number)).append(parts[part]);
            }
        }
        return rows.toString();
    }

    private static Map<String, String> with(String part, String content) {
        var parts = parts(LEADS);
        parts.put(part, content);
        return parts;
    }

    private static Map<String, String> without(String part) {
        var parts = parts(LEADS);
        parts.remove(part);
        return parts;
    }
}
