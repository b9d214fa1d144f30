package dev.baton.assignment;

import dev.baton.shared.value.SeenByRules;

/** What a routing rule says for a rep: points, or (excluded) that they must not be offered the lead; always with a reason. */
@SeenByRules
public record RepAdvice(String username, int points, boolean excluded, String reason) {

    public static RepAdvice give(String username, int points, String reason) {
        return new RepAdvice(username, points, false, reason);
    }

    public static RepAdvice exclude(String username, String reason) {
        return new RepAdvice(username, 0, true, reason);
    }
}
