package dev.baton.intake.sheet.read.excel;

import dev.baton.intake.sheet.read.raw.SheetFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.ZipFile;

/** Tells an Excel workbook from the many other things that are zip archives. */
final class ZipContent {

    private ZipContent() {}

    static void refuseOthers(Set<String> parts, ZipFile zip) throws IOException {
        if (parts.contains("xl/workbook.bin")) {
            throw SheetFormat.unsupported("This is a binary Excel workbook (.xlsb).");
        }
        if (parts.contains("mimetype") && mimeType(zip).contains("opendocument")) {
            throw SheetFormat.unsupported("This is an OpenDocument file (.ods).");
        }
        if (parts.contains("index.zip") || parts.stream().anyMatch(part -> part.endsWith(".iwa"))) {
            throw SheetFormat.unsupported("This is an Apple Numbers file.");
        }
        if (parts.contains("word/document.xml")) {
            throw SheetFormat.notASheet("a text document");
        }
        if (parts.contains("ppt/presentation.xml")) {
            throw SheetFormat.notASheet("a presentation");
        }
        if (!parts.contains("[content_types].xml")) {
            throw SheetFormat.unsupported("This is a packed archive. Unpack it first.");
        }
    }

    private static String mimeType(ZipFile zip) throws IOException {
        var entry = zip.getEntry("mimetype");
        if (entry == null) {
            return "";
        }
        try (var in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(100), StandardCharsets.US_ASCII);
        }
    }
}
