package dev.baton.intake.sheet.read.excel;

import dev.baton.intake.sheet.read.raw.SheetRefused;
import dev.baton.intake.sheet.read.xml.XmlPart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The table of texts that the cells of a workbook point into, kept in a temporary file, since nobody can say how large
 * it is. Rows point mostly to neighbours, so a few blocks in memory answer nearly every question.
 */
final class SharedStrings implements Closeable {

    private static final int BLOCK_STRINGS = 512;
    private static final int BLOCK_BYTES = 1 << 18;
    private static final int BLOCKS_IN_MEMORY = 96;
    private static final long MOST_CHARS_IN_MEMORY = 8L << 20;

    private final FileChannel file;
    /** Where each block starts in the file, by the number of its first text. */
    private final NavigableMap<Integer, Long> blocks = new TreeMap<>();

    private final Map<Integer, String[]> recent = new LinkedHashMap<>(BLOCKS_IN_MEMORY, 0.75f, true);
    private long charsInMemory;
    private int size;

    SharedStrings(Path directory) throws IOException {
        Path path = Files.createTempFile(directory, "baton-texts", ".tmp");
        file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    void fill(XmlPart part) throws IOException {
        var block = new ByteArrayOutputStream();
        int first = size;
        while (part.next()) {
            if (part.starts("si")) {
                byte[] text = part.richText("si").getBytes(StandardCharsets.UTF_8);
                var out = new DataOutputStream(block);
                out.writeInt(text.length);
                out.write(text);
                if (++size - first == BLOCK_STRINGS || block.size() > BLOCK_BYTES) {
                    write(first, block);
                    first = size;
                }
            }
        }
        write(first, block);
    }

    String get(int index) throws IOException {
        if (index < 0 || index >= size) {
            throw SheetRefused.damaged(null);
        }
        int first = blocks.floorKey(index);
        String[] block = recent.get(first);
        return (block == null ? load(first) : block)[index - first];
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void write(int first, ByteArrayOutputStream block) throws IOException {
        blocks.put(first, file.position());
        ByteBuffer bytes = ByteBuffer.wrap(block.toByteArray());
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        block.reset();
    }

    private String[] load(int first) throws IOException {
        long start = blocks.get(first);
        Map.Entry<Integer, Long> next = blocks.higherEntry(first);
        long end = next == null ? file.size() : next.getValue();
        ByteBuffer bytes = ByteBuffer.allocate((int) (end - start));
        while (bytes.hasRemaining() && file.read(bytes, start + bytes.position()) >= 0) {
            // a read may return less than asked for
        }
        var in = new DataInputStream(new ByteArrayInputStream(bytes.array()));
        var block = new String[(next == null ? size : next.getKey()) - first];
        for (int i = 0; i < block.length; i++) {
            block[i] = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
            charsInMemory += block[i].length();
        }
        recent.put(first, block);
        forgetOldest();
        return block;
    }

    private void forgetOldest() {
        var oldest = recent.values().iterator();
        while (recent.size() > 1 && (recent.size() > BLOCKS_IN_MEMORY || charsInMemory > MOST_CHARS_IN_MEMORY)) {
            for (String text : oldest.next()) {
                charsInMemory -= text.length();
            }
            oldest.remove();
        }
    }
}
