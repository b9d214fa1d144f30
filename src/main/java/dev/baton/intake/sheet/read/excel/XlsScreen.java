package dev.baton.intake.sheet.read.excel;

import dev.baton.intake.sheet.read.raw.SheetRefused;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Looks at the records of an XLS stream before the library builds its table of texts from them. */
final class XlsScreen {

    private static final int FILE_PASS = 0x2F;
    private static final int TEXTS = 0xFC;
    private static final int END = 0x0A;
    // A full sheet of 65,536 rows and 15 columns has fewer; each costs the library some 150 bytes
    private static final long MOST_TEXTS = 1_000_000;

    private XlsScreen() {}

    static void screen(InputStream stream) throws IOException {
        try (var in = new DataInputStream(stream)) {
            int record = -1;
            while (record != END) {
                record = unsignedShort(in);
                int length = unsignedShort(in);
                if (record == FILE_PASS) {
                    throw ZipScreen.encrypted();
                }
                if (record == TEXTS) {
                    refuseTooMany(in);
                    return;
                }
                in.skipNBytes(length);
            }
        } catch (EOFException incomplete) {
            throw SheetRefused.damaged(incomplete);
        }
    }

    private static void refuseTooMany(DataInputStream in) throws IOException {
        in.skipNBytes(4);
        long texts = Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
        if (texts > MOST_TEXTS) {
            throw new SheetRefused(
                    SheetRefused.Code.TOO_LARGE,
                    "Old Excel files (.xls) are read up to 1,000,000 different texts. "
                            + "Save it as an Excel workbook (.xlsx) and upload that.");
        }
    }

    private static int unsignedShort(DataInputStream in) throws IOException {
        return Short.toUnsignedInt(Short.reverseBytes(in.readShort()));
    }
}
