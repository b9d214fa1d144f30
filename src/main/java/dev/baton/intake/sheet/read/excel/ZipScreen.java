package dev.baton.intake.sheet.read.excel;

import dev.baton.intake.sheet.read.raw.SheetRefused;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Opens a zip archive only when what it says of itself is what a workbook may be. */
final class ZipScreen {

    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int LARGE_LOCATOR = 20;
    private static final int LARGE_LOCATOR_SIGNATURE = 0x07064b50;
    private static final int LARGE_END = 56;
    private static final int LARGE_END_SIGNATURE = 0x06064b50;
    private static final int MOST_ENTRIES = 5_000;
    private static final long LARGEST_DIRECTORY = 4L << 20;
    // A million rows of 15 columns are some 700 MB of XML; it is streamed, so size costs time and not memory
    private static final long LARGEST_ENTRY = 2L << 30;
    private static final long LARGEST_TOTAL = 3L << 30;
    private static final long RATIO_COUNTS_FROM = 8L << 20;
    private static final long HIGHEST_RATIO = 200;

    private ZipScreen() {}

    static ZipFile open(Path file) throws IOException {
        screenDirectory(file);
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException refused) {
            throw String.valueOf(refused.getMessage()).contains("encrypted")
                    ? encrypted()
                    : SheetRefused.damaged(refused);
        }
        try {
            screenEntries(zip);
            return zip;
        } catch (SheetRefused refused) {
            zip.close();
            throw refused;
        }
    }

    static SheetRefused encrypted() {
        return new SheetRefused(
                SheetRefused.Code.ENCRYPTED,
                "The file is protected with a password. Save a copy without the password and upload that.");
    }

    /** The JDK loads the whole directory of an archive into memory, so its size is looked at first. */
    private static void screenDirectory(Path file) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(in.length(), END_RECORD + LONGEST_COMMENT)];
            in.seek(in.length() - tail.length);
            in.readFully(tail);
            ByteBuffer end = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            int at = tail.length - END_RECORD;
            while (at >= 0 && end.getInt(at) != END_SIGNATURE) {
                at--;
            }
            if (at < 0 || at + END_RECORD + Short.toUnsignedInt(end.getShort(at + 20)) != tail.length) {
                throw SheetRefused.damaged(null);
            }
            long entries = Short.toUnsignedInt(end.getShort(at + 10));
            long size = Integer.toUnsignedLong(end.getInt(at + 12));
            ByteBuffer large = isElsewhere(end, at, entries, size) ? largeEnd(in, end, at) : null;
            if ((large == null ? entries : large.getLong(32)) > MOST_ENTRIES
                    || (large == null ? size : large.getLong(40)) > LARGEST_DIRECTORY) {
                throw SheetRefused.bomb();
            }
        }
    }

    /** Some programs write the longer end record always, and keep the shorter one only to point at it. */
    private static boolean isElsewhere(ByteBuffer end, int at, long entries, long size) {
        return (entries == 0xFFFF || size == 0xFFFFFFFFL)
                && at >= LARGE_LOCATOR
                && end.getInt(at - LARGE_LOCATOR) == LARGE_LOCATOR_SIGNATURE;
    }

    private static ByteBuffer largeEnd(RandomAccessFile in, ByteBuffer end, int at) throws IOException {
        long start = end.getLong(at - LARGE_LOCATOR + 8);
        byte[] record = new byte[LARGE_END];
        if (start < 0 || start > in.length() - LARGE_END) {
            throw SheetRefused.damaged(null);
        }
        in.seek(start);
        in.readFully(record);
        ByteBuffer large = ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN);
        if (large.getInt(0) != LARGE_END_SIGNATURE || large.getLong(32) < 0 || large.getLong(40) < 0) {
            throw SheetRefused.damaged(null);
        }
        return large;
    }

    private static void screenEntries(ZipFile zip) {
        Set<String> names = new HashSet<>();
        long total = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
            if (!names.add(name)
                    || name.startsWith("/")
                    || List.of(name.split("/")).contains("..")) {
                throw SheetRefused.damaged(null);
            }
            total += entry.getSize();
            boolean squeezed = entry.getSize() > RATIO_COUNTS_FROM
                    && entry.getSize() / Math.max(1, entry.getCompressedSize()) > HIGHEST_RATIO;
            if (squeezed || entry.getSize() > LARGEST_ENTRY || total > LARGEST_TOTAL) {
                throw SheetRefused.bomb();
            }
        }
    }
}
