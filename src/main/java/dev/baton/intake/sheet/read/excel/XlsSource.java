package dev.baton.intake.sheet.read.excel;

import dev.baton.intake.sheet.read.raw.MergedCells;
import dev.baton.intake.sheet.read.raw.RowCursor;
import dev.baton.intake.sheet.read.raw.RowSource;
import dev.baton.intake.sheet.read.raw.SheetFormat;
import dev.baton.intake.sheet.read.raw.SheetRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A workbook of Excel 97 to 2003: a file system of its own, with one stream of records for all sheets. */
public final class XlsSource implements RowSource {

    private static final long LARGEST = 60L << 20;
    private static final Set<String> WORKBOOK = Set.of("Workbook", "WORKBOOK");

    private final POIFSFileSystem files;
    private final String stream;
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    /** Where in the stream each sheet stands, for the order of {@link #sheets}. */
    private final List<Integer> places;

    private final Map<Integer, MergedCells> merged = new HashMap<>();
    private boolean since1904;
    private int opened = -1;

    public XlsSource(Path file) throws IOException {
        // The texts of an XLS file are held in memory: its format knows no other way
        if (Files.size(file) > LARGEST) {
            throw new SheetRefused(
                    SheetRefused.Code.TOO_LARGE,
                    "Old Excel files (.xls) are read up to 60 MB. Save it as an Excel workbook (.xlsx) and upload that.");
        }
        files = guarded(() -> new POIFSFileSystem(file.toFile(), true));
        try {
            stream = workbookStream(Set.copyOf(files.getRoot().getEntryNames()));
            screen();
            readSheets();
        } catch (IOException | RuntimeException refused) {
            close();
            throw refused;
        }
        List<Integer> inStream = IntStream.range(0, sheets.size())
                .boxed()
                .sorted(Comparator.comparing(sheet -> sheets.get(sheet).getPositionOfBof()))
                .toList();
        List<Integer> shown = IntStream.range(0, sheets.size())
                .boxed()
                .sorted(Comparator.comparing(sheet ->
                        sheets.get(sheet).isHidden() || sheets.get(sheet).isVeryHidden()))
                .toList();
        places = shown.stream().map(inStream::indexOf).toList();
        sheets.sort(Comparator.comparing(sheet -> sheet.isHidden() || sheet.isVeryHidden()));
    }

    @Override
    public List<String> sheets() {
        return sheets.stream().map(BoundSheetRecord::getSheetname).toList();
    }

    @Override
    public boolean since1904() {
        return since1904;
    }

    @Override
    public RowCursor open(int sheet) throws IOException {
        opened = sheet;
        return guarded(() -> {
            if (!merged.containsKey(sheet)) {
                int start = sheets.get(sheet).getPositionOfBof();
                merged.put(sheet, XlsMerges.of(files.createDocumentInputStream(stream), start));
            }
            return merged.get(sheet).over(new XlsCursor(files.createDocumentInputStream(stream), places.get(sheet)));
        });
    }

    @Override
    public List<String> warnings() {
        return merged.containsKey(opened) ? merged.get(opened).warnings() : List.of();
    }

    @Override
    public void close() throws IOException {
        files.close();
    }

    private void screen() {
        guarded(() -> {
            XlsScreen.screen(files.createDocumentInputStream(stream));
            return stream;
        });
    }

    private void readSheets() throws IOException {
        try (var in = files.createDocumentInputStream(stream)) {
            guarded(() -> {
                var records = new RecordFactoryInputStream(in, false);
                Record next = records.nextRecord();
                while (next != null && !(next instanceof EOFRecord)) {
                    if (next instanceof BoundSheetRecord sheet) {
                        sheets.add(sheet);
                    } else if (next instanceof DateWindow1904Record window) {
                        since1904 = window.getWindowing() == 1;
                    }
                    next = records.nextRecord();
                }
                return sheets;
            });
        }
    }

    private static String workbookStream(Set<String> names) {
        if (names.contains("EncryptedPackage") || names.contains("EncryptionInfo")) {
            throw ZipScreen.encrypted();
        }
        if (names.contains("Book") && names.stream().noneMatch(WORKBOOK::contains)) {
            throw SheetFormat.unsupported("This was saved by Excel 95 or older.");
        }
        return names.stream()
                .filter(WORKBOOK::contains)
                .findFirst()
                .orElseThrow(() -> SheetFormat.notASheet("a document of another Office program"));
    }

    /** The library meets broken files with exceptions of every kind. */
    static <T> T guarded(Reading<T> reading) {
        try {
            return reading.read();
        } catch (SheetRefused refused) {
            throw refused;
        } catch (EncryptedDocumentException locked) {
            throw ZipScreen.encrypted();
        } catch (IOException | RuntimeException damaged) {
            throw SheetRefused.damaged(damaged);
        }
    }

    /** A step that may find the file broken. */
    @FunctionalInterface
    public interface Reading<T> {
        T read() throws IOException;
    }
}
