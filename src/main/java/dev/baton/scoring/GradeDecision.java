package dev.baton.scoring;

import dev.baton.shared.value.SeenByRules;

/** What the grading table decides: {@code A}, {@code B}, {@code C} or {@code D}. */
@SeenByRules
public record GradeDecision(String grade) {}
