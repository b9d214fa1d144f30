package dev.baton.intake.sheet.read.excel;

import dev.baton.intake.sheet.read.raw.MergedCells;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The merged cells of an XLS sheet; they stand behind its rows, which are run over. */
final class XlsMerges {

    private static final int MERGED = 0xE5;
    private static final int END = 0x0A;
    private static final int BOF = 0x809;
    private static final int RANGE_BYTES = 8;

    private XlsMerges() {}

    /** @param start where the records of the sheet begin */
    static MergedCells of(InputStream stream, int start) throws IOException {
        var merged = new MergedCells();
        try (var in = new DataInputStream(stream)) {
            in.skipNBytes(start);
            int depth = 0;
            do {
                int record = unsignedShort(in);
                int length = unsignedShort(in);
                depth += record == BOF ? 1 : 0;
                depth -= record == END ? 1 : 0;
                int read = record == MERGED && depth == 1 ? ranges(in, length, merged) : 0;
                in.skipNBytes(length - read);
            } while (depth > 0);
        }
        return merged;
    }

    private static int ranges(DataInputStream in, int length, MergedCells merged) throws IOException {
        int count = length < 2 ? 0 : Math.min(unsignedShort(in), (length - 2) / RANGE_BYTES);
        for (int i = 0; i < count; i++) {
            int first = unsignedShort(in);
            int last = unsignedShort(in);
            int column = unsignedShort(in);
            unsignedShort(in);
            merged.add(column, first + 1, last + 1);
        }
        return length < 2 ? 0 : 2 + count * RANGE_BYTES;
    }

    private static int unsignedShort(DataInputStream in) throws IOException {
        return Short.toUnsignedInt(Short.reverseBytes(in.readShort()));
    }
}
