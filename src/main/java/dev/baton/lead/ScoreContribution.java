package dev.baton.lead;

import dev.baton.shared.value.SeenByRules;
import java.util.List;

/** One criterion's share of the score, with a reason that a rep can read (002, lead scoring algorithm). */
@SeenByRules
public record ScoreContribution(String criterion, int points, String reason) {

    private static final int MOST = 100;

    /** Kept between 0 and 100. */
    public static int sum(List<ScoreContribution> breakdown) {
        int all = breakdown.stream().mapToInt(ScoreContribution::points).sum();
        return Math.max(0, Math.min(MOST, all));
    }
}
