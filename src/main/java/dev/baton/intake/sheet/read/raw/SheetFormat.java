package dev.baton.intake.sheet.read.raw;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** What a file is, told by its first bytes and never by its name. */
public enum SheetFormat {
    ZIP("504B0304", "504B0506"),
    OLE2("D0CF11E0A1B11AE1"),
    TEXT;

    private static final int HEAD = 4096;
    private static final String SAVE_AS = " Save it as an Excel workbook (.xlsx) or CSV and upload that.";
    private static final List<String> OLD_EXCEL = List.of("09000400", "09020600", "09040600", "09080800");
    private static final List<String> PACKED = List.of("1F8B", "377ABCAF271C", "526172211A07", "425A68");

    private final List<String> signatures;

    SheetFormat(String... signatures) {
        this.signatures = List.of(signatures);
    }

    public static SheetFormat of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (head.length == 0) {
            throw new SheetRefused(SheetRefused.Code.EMPTY, "The file is empty. Choose the file that holds your rows.");
        }
        for (SheetFormat format : values()) {
            if (startsWith(head, format.signatures)) {
                return format;
            }
        }
        refuseOtherFormats(head);
        return TEXT;
    }

    private static void refuseOtherFormats(byte[] head) {
        if (startsWith(head, OLD_EXCEL)) {
            throw unsupported("This was saved by Excel 4 or older.");
        }
        if (startsWith(head, PACKED)) {
            throw unsupported("This is a packed archive. Unpack it first.");
        }
        String text = new String(head, StandardCharsets.ISO_8859_1)
                .replaceAll("[\\x00\\u00EF\\u00BB\\u00BF\\u00FF\\u00FE]", "")
                .strip();
        if (text.startsWith("%PDF")) {
            throw unsupported("This is a PDF document.");
        }
        if (text.startsWith("{\\rtf")) {
            throw notASheet("a text document");
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("<?xml") || lower.startsWith("<workbook")) {
            throw unsupported("This is an XML document, not a workbook.");
        }
        if (lower.matches("(?s)<(!doctype|html|head|meta|table|style|!--|div).*")) {
            throw unsupported("This is a web page, even if its name ends in .xls.");
        }
    }

    public static SheetRefused unsupported(String what) {
        return new SheetRefused(SheetRefused.Code.UNSUPPORTED_FORMAT, what + SAVE_AS);
    }

    public static SheetRefused notASheet(String what) {
        return new SheetRefused(
                SheetRefused.Code.NOT_A_SPREADSHEET,
                "This is " + what + ", not a spreadsheet. Upload an XLSX, XLS or CSV file.");
    }

    private static boolean startsWith(byte[] head, List<String> signatures) {
        String hex = HexFormat.of().withUpperCase().formatHex(head, 0, Math.min(8, head.length));
        return signatures.stream().anyMatch(hex::startsWith);
    }
}
