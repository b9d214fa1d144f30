package dev.baton.intake.sheet.read.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What stands between the values of a CSV file. */
final class CsvSeparator {

    private static final String CANDIDATES = ",;\t|";
    private static final Pattern DECLARED = Pattern.compile("(?s)(?i:sep=)[^\\r\\n\"](\\R.*|$)");
    private static final int MOST_RECORDS = 100;

    private CsvSeparator() {}

    /** Whether the first line is Excel's "sep=;". */
    static boolean isDeclared(String sample) {
        return DECLARED.matcher(sample).matches();
    }

    /** The separator that cuts most lines into the same number of values. */
    static char guess(String sample) {
        char best = CANDIDATES.charAt(0);
        double bestScore = 0;
        for (char candidate : CANDIDATES.toCharArray()) {
            double score = score(sample, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static double score(String sample, char separator) {
        Map<Integer, Integer> widths = new HashMap<>();
        int records = 0;
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(sample)) {
            for (var lines = reader.iterator(); lines.hasNext() && records < MOST_RECORDS; records++) {
                widths.merge(lines.next().getFieldCount(), 1, Integer::sum);
            }
        } catch (CsvParseException | IOException unreadable) {
            return 0;
        }
        double best = 0;
        for (var width : widths.entrySet()) {
            double share = width.getValue() / (double) records;
            best = Math.max(best, width.getKey() < 2 ? 0 : share * share * Math.log(width.getKey() + 1.0));
        }
        return best;
    }
}
