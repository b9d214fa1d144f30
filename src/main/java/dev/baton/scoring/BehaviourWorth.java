package dev.baton.scoring;

import dev.baton.shared.value.SeenByRules;

/**
 * A row of the behaviour table.
 *
 * @param points for each time, on its day
 * @param most points of this kind in all
 * @param days after which nothing is left; in between the points fade evenly
 */
@SeenByRules
public record BehaviourWorth(String kind, int points, int most, int days) {

    /** What is left of one time. @param age in days */
    public double left(long age) {
        return age < 0 || age >= days ? 0 : (double) points * (days - age) / days;
    }
}
