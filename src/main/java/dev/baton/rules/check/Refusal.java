package dev.baton.rules.check;

/**
 * Something that rules may not do.
 *
 * @param rule null where it stands in no rule
 * @param line in the rule file; 0 when only the rule is known
 */
public record Refusal(String rule, int line, String text) {

    /** What a refusal ends with, so that nobody must guess. */
    static final String MAY = ". Rules may use the facts that Baton gives them, text, numbers and dates";

    static Refusal of(String rule, int line, String what) {
        return new Refusal(rule, line, what + MAY);
    }
}
