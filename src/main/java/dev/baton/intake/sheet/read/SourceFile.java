package dev.baton.intake.sheet.read;

import dev.baton.intake.sheet.read.csv.CsvSource;
import dev.baton.intake.sheet.read.excel.SpreadsheetMlSource;
import dev.baton.intake.sheet.read.excel.XlsSource;
import dev.baton.intake.sheet.read.excel.XlsxSource;
import dev.baton.intake.sheet.read.html.HtmlSource;
import dev.baton.intake.sheet.read.raw.RowSource;
import dev.baton.intake.sheet.read.raw.SheetFormat;
import dev.baton.intake.sheet.read.raw.SheetRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A file that is open, of the format that its bytes show. */
record SourceFile(SheetFormat format, RowSource source) {

    static SourceFile open(Path file, Path tempDirectory, SheetChoices choices) throws IOException {
        if (Files.size(file) > SheetFile.LARGEST) {
            throw new SheetRefused(
                    SheetRefused.Code.TOO_LARGE,
                    "The file is larger than 200 MB. Split it into smaller files and upload them one by one.");
        }
        SheetFormat format = SheetFormat.of(file);
        return new SourceFile(
                format,
                switch (format) {
                    case ZIP -> new XlsxSource(file, tempDirectory);
                    case OLE2 -> new XlsSource(file);
                    case HTML -> new HtmlSource(file, tempDirectory);
                    case SPREADSHEET_ML -> new SpreadsheetMlSource(file, tempDirectory);
                    case TEXT -> new CsvSource(file, choices.charset());
                });
    }

    /** What its name says wrongly, for people to see. */
    Optional<String> remark(String originalName) {
        String name = String.valueOf(originalName).toLowerCase(Locale.ROOT);
        boolean namedText = name.endsWith(".csv") || name.endsWith(".txt");
        boolean namedWorkbook = name.endsWith(".xlsx") || name.endsWith(".xls") || name.endsWith(".xlsm");
        if (format == SheetFormat.TEXT ? !namedWorkbook : !namedText) {
            return Optional.empty();
        }
        String is =
                switch (format) {
                    case TEXT -> "a text file";
                    case HTML -> "a web page";
                    default -> "an Excel workbook";
                };
        return Optional.of("The file is " + is + ", although its name says otherwise; it was read as what it is.");
    }

    /** The sheets of a workbook; none where it is no workbook. */
    static List<String> sheets(RowSource source) {
        return source.sheets().stream().filter(name -> !name.isEmpty()).toList();
    }
}
