package dev.baton.intake.sheet.read;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Broken and hostile files, and what a manager is told about each. */
final class HostileCorpus {

    /** A file, the code expected for it and words of the message. */
    record Case(String name, Path file, String code, String message) {
        @Override
        public String toString() {
            return name;
        }
    }

    private final Path directory;
    private final List<Case> cases = new ArrayList<>();

    private HostileCorpus(Path directory) {
        this.directory = directory;
    }

    static List<Case> in(Path directory) throws Exception {
        var corpus = new HostileCorpus(directory);
        HostileTexts.addTo(corpus);
        HostilePages.addTo(corpus);
        HostileArchives.addTo(corpus);
        HostileWorkbooks.addTo(corpus);
        return corpus.cases;
    }

    Path directory() {
        return directory;
    }

    Path add(String name, String code, String message, SheetFixtures.Content content) {
        return add(name, code, message, SheetFixtures.written(directory, content));
    }

    Path add(String name, String code, String message, Path file) {
        cases.add(new Case(name, file, code, message));
        return file;
    }

    Path text(String name, String code, String message, String text) {
        return add(name, code, message, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    Path hex(String name, String code, String message, String bytes) {
        return add(name, code, message, out -> out.write(HexFormat.of().parseHex(bytes)));
    }

    Path zip(String name, String code, String message, Map<String, String> parts) {
        return add(name, code, message, SheetFixtures.zip(directory, parts));
    }
}
