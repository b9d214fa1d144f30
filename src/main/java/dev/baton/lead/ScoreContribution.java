package dev.baton.lead;

/** One criterion's share of the score, with a reason that a rep can read (002, lead scoring algorithm). */
public record ScoreContribution(String criterion, int points, String reason) {}
