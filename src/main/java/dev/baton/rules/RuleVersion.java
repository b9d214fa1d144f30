package dev.baton.rules;

import dev.baton.shared.LiveFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Names a version of a rule set by its content: equal files, equal name. */
final class RuleVersion {

    private static final int SHOWN = 10;

    private RuleVersion() {}

    static String of(List<LiveFile> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (LiveFile file : files) {
                digest.update(file.name().getBytes(StandardCharsets.UTF_8));
                digest.update(file.content());
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, SHOWN);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
