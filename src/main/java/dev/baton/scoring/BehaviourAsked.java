package dev.baton.scoring;

import dev.baton.shared.value.SeenByRules;

/** Asks the behaviour table what a kind is worth, or what {@code silence} costs. */
@SeenByRules
public record BehaviourAsked(String kind) {

    public String getKind() {
        return kind;
    }
}
