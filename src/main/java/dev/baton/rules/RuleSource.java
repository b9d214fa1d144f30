package dev.baton.rules;

import dev.baton.shared.file.LiveFile;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;

/** A rule file as DRL: written by hand, or made from a decision table. */
record RuleSource(String file, String drl) {

    private static final String TABLE = ".drl.xlsx";
    private static final String RULE = "rule \"";

    /** @throws RuntimeException when the spreadsheet cannot be read */
    static RuleSource read(LiveFile file) {
        return new RuleSource(
                file.name(),
                file.name().endsWith(TABLE)
                        ? new SpreadsheetCompiler().compile(new ByteArrayInputStream(file.content()), InputType.XLS)
                        : new String(file.content(), StandardCharsets.UTF_8));
    }

    /** Where Drools is told that the source stands. */
    String path() {
        return "src/main/resources/" + (isTable() ? file.replaceFirst("\\.drl\\.xlsx$", "-table.drl") : file);
    }

    /** One source for each rule, with the head of the file and every line where it was. */
    List<RuleSource> singleRules() {
        String[] lines = drl.split("\n");
        List<Integer> starts = new ArrayList<>(IntStream.range(0, lines.length)
                .filter(i -> lines[i].startsWith(RULE))
                .boxed()
                .toList());
        starts.add(lines.length);
        return IntStream.range(0, starts.size() - 1)
                .mapToObj(rule -> new RuleSource(
                        file,
                        IntStream.range(0, starts.get(rule + 1))
                                .mapToObj(i -> i < starts.get(0) || i >= starts.get(rule) ? lines[i] : "")
                                .reduce("", (all, line) -> all + line + "\n")))
                .toList();
    }

    /** How many {@link #singleRules single rules} there would be. */
    int rules() {
        return (int) drl.lines().filter(line -> line.startsWith(RULE)).count();
    }

    /** The first line of the only rule of a {@link #singleRules single rule's} source, counted from 1. */
    int ruleLine() {
        String[] lines = drl.split("\n");
        return 1
                + IntStream.range(0, lines.length)
                        .filter(i -> lines[i].startsWith(RULE))
                        .findFirst()
                        .orElse(0);
    }

    /** The place as the person who edits the file knows it: the line, or the row of the table. */
    String place(int line) {
        return file + ", " + (isTable() ? row(line) : "line " + line);
    }

    private boolean isTable() {
        return file.endsWith(TABLE);
    }

    /** The table compiler names each rule after the row it stands in. */
    private String row(int line) {
        String[] lines = drl.split("\n");
        for (int i = Math.min(line, lines.length) - 1; i >= 0; i--) {
            if (lines[i].startsWith(RULE)) {
                return "row " + lines[i].replaceAll(".*_(\\d+)\".*", "$1");
            }
        }
        return "head of the table";
    }
}
