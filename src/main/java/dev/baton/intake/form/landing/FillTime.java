package dev.baton.intake.form.landing;

import dev.baton.seal.BlindIndex;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Tells how long a page's form was open, by a signed time that travels with the form: nobody can set it back. */
@Component
class FillTime {

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Pattern STAMP = Pattern.compile("(\\d{1,15})\\.([0-9a-f]{32})");

    private final BlindIndex signatures;
    private final Clock clock;

    FillTime(BlindIndex signatures, Clock clock) {
        this.signatures = signatures;
        this.clock = clock;
    }

    String stamp(String campaignId) {
        String millis = String.valueOf(clock.millis());
        return millis + "." + HexFormat.of().formatHex(signature(campaignId, millis));
    }

    /** Empty for a stamp that is forged, another campaign's, or older than a day. */
    Optional<Duration> since(String campaignId, String stamp) {
        Matcher parts = STAMP.matcher(stamp == null ? "" : stamp);
        if (!parts.matches()
                || !MessageDigest.isEqual(
                        signature(campaignId, parts.group(1)), HexFormat.of().parseHex(parts.group(2)))) {
            return Optional.empty();
        }
        Duration open = Duration.between(Instant.ofEpochMilli(Long.parseLong(parts.group(1))), clock.instant());
        return open.isNegative() || open.compareTo(LONGEST) > 0 ? Optional.empty() : Optional.of(open);
    }

    private byte[] signature(String campaignId, String millis) {
        return signatures.of("landing-page-opened", campaignId + "|" + millis);
    }
}
