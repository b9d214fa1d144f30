package dev.baton.scoring;

/** What the grading table decides: {@code A}, {@code B}, {@code C} or {@code D}. */
public record GradeDecision(String grade) {}
