package dev.baton.intake.sheet.read;

import dev.baton.intake.sheet.read.raw.OoxmlText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Lists of leads in every form they are sent. */
public final class SheetFixtures {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** A row as it was read. */
    public record Read(int number, List<String> cells) {}

    private SheetFixtures() {}

    public static Path csv(Path directory, String text) {
        return csv(directory, text, StandardCharsets.UTF_8);
    }

    public static Path csv(Path directory, String text, Charset charset) {
        return bytes(directory, text.getBytes(charset));
    }

    public static Path bytes(Path directory, byte[] content) {
        return written(directory, out -> out.write(content));
    }

    public static Path xlsx(Path directory, Consumer<Workbook> content) {
        return workbook(directory, new XSSFWorkbook(), content);
    }

    public static Path xls(Path directory, Consumer<Workbook> content) {
        return workbook(directory, new HSSFWorkbook(), content);
    }

    public static void row(Sheet sheet, int number, Object... cells) {
        Row row = sheet.createRow(number - 1);
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] instanceof Number number1) {
                row.createCell(column).setCellValue(number1.doubleValue());
            } else if (cells[column] != null) {
                row.createCell(column).setCellValue(cells[column].toString());
            }
        }
    }

    /** A workbook of one sheet whose rows are the given XML. */
    public static Map<String, String> parts(String rows) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("_rels/.rels", rels("officeDocument", "xl/workbook.xml"));
        parts.put("xl/_rels/workbook.xml.rels", rels("worksheet", "worksheets/sheet1.xml"));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONSHIPS
                        + "\"><sheets><sheet name=\"Leads\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put("xl/worksheets/sheet1.xml", sheet(rows));
        return parts;
    }

    public static String sheet(String rows) {
        return "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>";
    }

    public static String rels(String type, String target) {
        return "<Relationships><Relationship Id=\"rId1\" Type=\"" + RELATIONSHIPS + "/" + type + "\" Target=\"" + target
                + "\"/></Relationships>";
    }

    public static String textRow(int number, String... cells) {
        var row = new StringBuilder("<row r=\"" + number + "\">");
        for (int column = 0; column < cells.length; column++) {
            row.append("<c r=\"" + OoxmlText.letters(column) + number + "\" t=\"inlineStr\"><is><t>" + cells[column]
                    + "</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    public static Path zip(Path directory, Map<String, String> parts) {
        return written(directory, out -> {
            var zip = new ZipOutputStream(out);
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.finish();
        });
    }

    public static List<Read> rows(SheetFile sheet) {
        List<Read> rows = new ArrayList<>();
        sheet.rows((number, cells) -> rows.add(new Read(number, List.copyOf(cells))));
        return rows;
    }

    public static List<Read> rows(Path file) {
        try (SheetFile sheet = SheetFile.open(file, "leads.xlsx", file.getParent())) {
            return rows(sheet);
        }
    }

    /** Writes a file of content. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    static Path written(Path directory, Content content) {
        try {
            Path file = Files.createTempFile(directory, "leads", ".upload");
            try (OutputStream out = Files.newOutputStream(file)) {
                content.writeTo(out);
            }
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path workbook(Path directory, Workbook workbook, Consumer<Workbook> content) {
        try (workbook) {
            content.accept(workbook);
            return written(directory, workbook::write);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
