package dev.baton.intake.sheet.read.raw;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a file is, told by its first bytes and never by its name. */
public enum SheetFormat {
    ZIP("504B0304", "504B0506"),
    OLE2("D0CF11E0A1B11AE1"),
    /** A table of a web page, often named .xls. */
    HTML,
    /** The XML workbook of Excel 2003. */
    SPREADSHEET_ML,
    TEXT;

    private static final int HEAD = 4096;
    private static final String SPREADSHEET_ML_NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet";
    private static final Pattern WORKBOOK = Pattern.compile("<(?:[\\w.-]{1,30}:)?workbook\\b");
    /** Behind the instructions, comments and document type at the start. */
    private static final Pattern FIRST_ELEMENT =
            Pattern.compile("(?s)(?:\\s++|<\\?.*?\\?>|<!--.*?-->|<!doctype[^>]*+>)*+<(?:[\\w.-]{1,30}:)?([a-z]{1,20})");

    private static final Pattern HTML_START =
            Pattern.compile("<(?:!doctype\\s+html|!--|(?:html|head|meta|table|style|div)\\b)");
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
        String text = new String(head, StandardCharsets.ISO_8859_1)
                .replaceAll("[\\x00\\u00EF\\u00BB\\u00BF\\u00FF\\u00FE]", "")
                .strip();
        refuseOtherFormats(head, text);
        return marked(text.toLowerCase(Locale.ROOT));
    }

    /** What text it is, by its first element. */
    private static SheetFormat marked(String text) {
        if (text.startsWith("<")
                && text.contains(SPREADSHEET_ML_NAMESPACE)
                && WORKBOOK.matcher(text).find()) {
            return SPREADSHEET_ML;
        }
        Matcher first = FIRST_ELEMENT.matcher(text);
        boolean page = HTML_START.matcher(text).lookingAt() || text.startsWith("<") && text.contains("<table");
        if (page || first.lookingAt() && first.group(1).equals("html")) {
            return HTML;
        }
        if (text.startsWith("<?xml") || text.startsWith("<workbook")) {
            throw unsupported("This is an XML document, not a workbook.");
        }
        return TEXT;
    }

    private static void refuseOtherFormats(byte[] head, String text) {
        if (startsWith(head, OLD_EXCEL)) {
            throw unsupported("This was saved by Excel 4 or older.");
        }
        if (startsWith(head, PACKED)) {
            throw unsupported("This is a packed archive. Unpack it first.");
        }
        if (text.startsWith("%PDF")) {
            throw unsupported("This is a PDF document.");
        }
        if (text.startsWith("{\\rtf")) {
            throw notASheet("a text document");
        }
        if (text.regionMatches(true, 0, "MIME-Version:", 0, 13)) {
            throw unsupported("This is a web archive (.mht), even if its name ends in .xls.");
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
