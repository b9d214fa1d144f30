package dev.baton.campaign;

import java.time.Duration;
import java.time.Instant;

/**
 * How fast a campaign's leads are processed.
 *
 * @param perDay null before the first one is
 * @param daysLeft what remains at that pace; null where there is none
 */
record CampaignProgress(double percentDone, Double perDay, Long daysLeft) {

    /** @param first when the first lead came; counts once one is processed */
    static CampaignProgress of(long total, long processed, Instant first, Instant now) {
        double percent = total == 0 ? 0 : round(100.0 * processed / total);
        if (processed == 0) {
            return new CampaignProgress(percent, null, null);
        }
        double pace = processed / days(first, now);
        return new CampaignProgress(percent, round(pace), (long) Math.ceil((total - processed) / pace));
    }

    /** A campaign that began today has had one day. */
    private static double days(Instant first, Instant now) {
        return Math.max(1, Duration.between(first, now).toMinutes() / (24 * 60.0));
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
