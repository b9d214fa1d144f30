package dev.baton.scoring;

/** Asks the behaviour table what a kind is worth, or what {@code silence} costs. */
public record BehaviourAsked(String kind) {

    public String getKind() {
        return kind;
    }
}
