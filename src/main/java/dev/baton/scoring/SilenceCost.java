package dev.baton.scoring;

import dev.baton.shared.value.SeenByRules;

/** A row of the behaviour table. @param days without any behaviour @param points that are taken then */
@SeenByRules
public record SilenceCost(int days, int points) {}
