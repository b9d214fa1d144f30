package dev.baton.testing.fake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes a small file in MaxMind's format, version 2.0: places of single IPv4 addresses. */
public final class PlaceFile {

    private static final int BITS = 32;
    private static final int SEPARATOR = 16;
    private final List<int[]> nodes = new ArrayList<>(List.of(new int[] {-1, -1}));
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final List<int[]> leaves = new ArrayList<>();

    public PlaceFile place(String address, String country, String region, String city) {
        int offset = data.size();
        write(
                data,
                Map.of(
                        "country", Map.of("iso_code", country),
                        "subdivisions", List.of(Map.of("iso_code", region)),
                        "city", Map.of("names", Map.of("en", city))));
        byte[] bytes = bytes(address);
        int node = 0;
        for (int bit = 0; bit < BITS; bit++) {
            int side = bytes[bit / 8] >> (7 - bit % 8) & 1;
            if (bit == BITS - 1) {
                leaves.add(new int[] {node, side, offset});
            } else if (nodes.get(node)[side] < 0) {
                nodes.add(new int[] {-1, -1});
                nodes.get(node)[side] = nodes.size() - 1;
            }
            node = Math.max(0, nodes.get(node)[side]);
        }
        return this;
    }

    public void writeTo(Path file) {
        leaves.forEach(leaf -> nodes.get(leaf[0])[leaf[1]] = nodes.size() + SEPARATOR + leaf[2]);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int[] node : nodes) {
            for (int side : node) {
                number(all, side < 0 ? nodes.size() : side, 3);
            }
        }
        all.writeBytes(new byte[SEPARATOR]);
        all.writeBytes(data.toByteArray());
        all.writeBytes(new byte[] {(byte) 0xab, (byte) 0xcd, (byte) 0xef});
        all.writeBytes("MaxMind.com".getBytes(StandardCharsets.UTF_8));
        write(all, metadata());
        try {
            Files.write(file, all.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> metadata() {
        return Map.of(
                "node_count",
                nodes.size(),
                "record_size",
                (short) 24,
                "ip_version",
                (short) 4,
                "database_type",
                "Test-City",
                "languages",
                List.of("en"),
                "binary_format_major_version",
                (short) 2,
                "binary_format_minor_version",
                (short) 0,
                "build_epoch",
                1_700_000_000L,
                "description",
                Map.of("en", "Test"));
    }

    private static void write(ByteArrayOutputStream out, Object value) {
        if (value instanceof Map<?, ?> map) {
            out.write(7 << 5 | map.size());
            map.forEach((key, each) -> {
                write(out, key);
                write(out, each);
            });
        } else if (value instanceof List<?> list) {
            out.write(list.size());
            out.write(11 - 7);
            list.forEach(each -> write(out, each));
        } else if (value instanceof Short || value instanceof Integer) {
            boolean small = value instanceof Short;
            out.write((small ? 5 : 6) << 5 | (small ? 2 : 4));
            number(out, ((Number) value).intValue(), small ? 2 : 4);
        } else if (value instanceof Long number) {
            out.write(8);
            out.write(9 - 7);
            number(out, number, 8);
        } else {
            byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
            out.write(2 << 5 | text.length);
            out.writeBytes(text);
        }
    }

    private static void number(ByteArrayOutputStream out, long value, int bytes) {
        for (int i = bytes - 1; i >= 0; i--) {
            out.write((int) (value >> 8 * i));
        }
    }

    private static byte[] bytes(String address) {
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
