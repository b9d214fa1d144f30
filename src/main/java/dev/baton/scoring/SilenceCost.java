package dev.baton.scoring;

/** A row of the behaviour table. @param days without any behaviour @param points that are taken then */
public record SilenceCost(int days, int points) {}
