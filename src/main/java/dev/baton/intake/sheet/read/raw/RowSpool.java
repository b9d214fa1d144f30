package dev.baton.intake.sheet.read.raw;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Rows in a temporary file, for formats that cost too much to be read twice; sheets may be written by turns. */
public final class RowSpool implements Closeable {

    private final FileChannel file;
    private final DataOutputStream out;
    private final Map<Integer, Integer> rows = new HashMap<>();

    public RowSpool(Path directory) throws IOException {
        Path path = Files.createTempFile(directory, "baton-rows", ".tmp");
        file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16));
    }

    public void write(int sheet, RawRow row) throws IOException {
        rows.merge(sheet, 1, Integer::sum);
        out.writeInt(sheet);
        out.writeInt(row.number());
        out.writeBoolean(row.hidden());
        out.writeInt(row.cells().size());
        for (String cell : row.cells()) {
            byte[] text = cell.getBytes(StandardCharsets.UTF_8);
            out.writeInt(text.length);
            out.write(text);
        }
    }

    public RowCursor open(int sheet) throws IOException {
        out.flush();
        return new Cursor(sheet, rows.getOrDefault(sheet, 0));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private final class Cursor implements RowCursor {

        private final DataInputStream in = new DataInputStream(new BufferedInputStream(new FromStart(), 1 << 16));
        private final int sheet;
        private int left;

        Cursor(int sheet, int rows) {
            this.sheet = sheet;
            left = rows;
        }

        @Override
        public RawRow next() throws IOException {
            while (left > 0) {
                boolean wanted = in.readInt() == sheet;
                int number = in.readInt();
                boolean hidden = in.readBoolean();
                String[] cells = new String[in.readInt()];
                for (int column = 0; column < cells.length; column++) {
                    byte[] text = in.readNBytes(in.readInt());
                    cells[column] = wanted ? new String(text, StandardCharsets.UTF_8) : "";
                }
                if (wanted) {
                    left--;
                    return new RawRow(number, Arrays.asList(cells), hidden);
                }
            }
            return null;
        }

        @Override
        public void close() {
            // the file is the spool's
        }
    }

    /** A place of its own in the file for each reader. */
    private final class FromStart extends InputStream {

        private long position;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = file.read(ByteBuffer.wrap(buffer, offset, length), position);
            position += Math.max(0, count);
            return count;
        }
    }
}
