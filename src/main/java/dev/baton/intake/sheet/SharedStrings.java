package dev.baton.intake.sheet;

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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The table of texts that the cells of a workbook point into, kept in a temporary file, since nobody can say how large
 * it is. Rows point mostly to neighbours, so a few blocks in memory answer nearly every question.
 */
final class SharedStrings implements Closeable {

    private static final int BLOCK_STRINGS = 512;
    private static final int BLOCKS_IN_MEMORY = 96;
    private static final long MOST_CHARS_IN_MEMORY = 8L << 20;

    private final FileChannel file;
    private final List<Long> offsets = new ArrayList<>();
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
        while (part.next()) {
            if (part.starts("si")) {
                byte[] text = part.richText("si").getBytes(StandardCharsets.UTF_8);
                var out = new DataOutputStream(block);
                out.writeInt(text.length);
                out.write(text);
                if (++size % BLOCK_STRINGS == 0) {
                    write(block);
                }
            }
        }
        write(block);
    }

    String get(int index) throws IOException {
        if (index < 0 || index >= size) {
            throw SheetRefused.damaged(null);
        }
        String[] block = recent.get(index / BLOCK_STRINGS);
        return (block == null ? load(index / BLOCK_STRINGS) : block)[index % BLOCK_STRINGS];
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void write(ByteArrayOutputStream block) throws IOException {
        offsets.add(file.position());
        ByteBuffer bytes = ByteBuffer.wrap(block.toByteArray());
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        block.reset();
    }

    private String[] load(int number) throws IOException {
        long start = offsets.get(number);
        long end = number + 1 < offsets.size() ? offsets.get(number + 1) : file.size();
        ByteBuffer bytes = ByteBuffer.allocate((int) (end - start));
        while (bytes.hasRemaining() && file.read(bytes, start + bytes.position()) >= 0) {
            // a read may return less than asked for
        }
        var in = new DataInputStream(new ByteArrayInputStream(bytes.array()));
        var block = new String[Math.min(BLOCK_STRINGS, size - number * BLOCK_STRINGS)];
        for (int i = 0; i < block.length; i++) {
            block[i] = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
            charsInMemory += block[i].length();
        }
        recent.put(number, block);
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
