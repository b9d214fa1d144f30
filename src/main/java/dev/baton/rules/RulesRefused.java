package dev.baton.rules;

import java.util.List;

/** A rule set that does not compile: file, line (or row of the spreadsheet) and reason of every fault. */
public class RulesRefused extends RuntimeException {

    private final transient List<String> reasons;

    RulesRefused(String set, List<String> reasons) {
        super("The rules " + set + " are refused: " + String.join("; ", reasons));
        this.reasons = List.copyOf(reasons);
    }

    public List<String> reasons() {
        return reasons;
    }
}
