package dev.baton.scoring;

import dev.baton.shared.value.SeenByRules;

/** The score that is to be graded: 0 to 100. */
@SeenByRules
public record Points(int value) {

    public int getValue() {
        return value;
    }
}
