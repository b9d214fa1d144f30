package dev.baton.rules;

import dev.baton.shared.file.LiveFile;
import dev.baton.shared.token.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Names a version of a rule set by its content: equal files, equal name. */
final class RuleVersion {

    private static final int SHOWN = 10;

    private RuleVersion() {}

    static String of(List<LiveFile> files) {
        byte[][] parts = files.stream()
                .flatMap(file -> Stream.of(file.name().getBytes(StandardCharsets.UTF_8), file.content()))
                .toArray(byte[][]::new);
        return HexFormat.of().formatHex(Sha256.of(parts)).substring(0, SHOWN);
    }
}
