package dev.baton.shared;

import java.util.List;

/** Input that breaks a rule. Answered as {@code VALIDATION_ERROR}, naming each field; never repeats a personal value. */
public class InvalidInput extends RuntimeException {

    private final transient List<Problem> problems;

    public InvalidInput(List<Problem> problems) {
        super(problems.get(0).message());
        this.problems = List.copyOf(problems);
    }

    public InvalidInput(String field, String message) {
        this(List.of(new Problem(field, message)));
    }

    public List<Problem> problems() {
        return problems;
    }

    /** One broken rule: the path of the field, and what to do about it. */
    public record Problem(String field, String message) {}
}
