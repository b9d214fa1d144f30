package dev.baton.engine.event;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Files were put live, by whichever way, or were refused.
 *
 * @param by who did it; {@code baton} for what goes live from the folder
 * @param refusal why not; null where it was done
 */
public record Deployed(String by, List<Item> files, @Nullable String refusal) {

    public static final String BATON = "baton";

    /** @param digest SHA-256 of what it holds, in hex */
    public record Item(String name, String digest) {}

    public static Deployed of(String by, Map<String, byte[]> files, @Nullable String refusal) {
        return new Deployed(
                by,
                files.entrySet().stream()
                        .map(file -> new Item(file.getKey(), digest(file.getValue())))
                        .toList(),
                refusal);
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
