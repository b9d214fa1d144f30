package dev.baton.scoring;

/** The score that is to be graded: 0 to 100. */
public record Points(int value) {

    public int getValue() {
        return value;
    }
}
