package dev.baton.lead.capture;

import dev.baton.lead.campaign.CampaignDirectory.CampaignInfo;
import dev.baton.lead.campaign.CampaignDirectory.LeadRules;
import dev.baton.lead.campaign.CampaignDirectory.Notices;
import dev.baton.lead.campaign.CampaignDirectory.Writing;
import dev.baton.lead.campaign.CaptureRules;
import dev.baton.lead.campaign.RoutedReps;
import dev.baton.lead.capture.gate.limit.AddressKey;
import dev.baton.lead.capture.gate.limit.Buckets;
import dev.baton.lead.capture.gate.limit.CaptureFailures;
import dev.baton.lead.capture.gate.limit.CaptureLimits;
import dev.baton.seal.SealFixtures;
import dev.baton.shared.token.TokenHash;
import dev.baton.testing.TestClock;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.cors.CorsConfiguration;

/** Campaigns that take leads, and what counts them, in memory. */
public final class CaptureFixtures {

    public static final Instant NOW = Instant.parse("2026-05-05T12:00:00Z");
    public static final String GOOD_TOKEN = "bct_good";
    public static final UUID TOKEN_ID = UUID.fromString("00000000-0000-0000-0000-000000000007");
    public static final AddressKey ADDRESSES = new AddressKey(SealFixtures.blindIndex());

    private CaptureFixtures() {}

    /** A campaign, to be told more about. */
    public static CampaignBuilder campaign(String id) {
        return new CampaignBuilder(id);
    }

    /** A campaign to which anybody may post from pages of Baton's own. */
    public static final class CampaignBuilder {

        private final String id;
        private final CorsConfiguration origins = new CorsConfiguration();
        private final Map<String, CaptureRules.Token> tokens = new HashMap<>();
        private String status = "active";
        private LocalDate startDate;
        private LocalDate endDate;
        private boolean tokenNeeded;
        private Integer perAddress;
        private Integer perCampaign;

        private CampaignBuilder(String id) {
            this.id = id;
            origins.setAllowedOriginPatterns(List.of());
        }

        public CampaignBuilder status(String now) {
            status = now;
            return this;
        }

        public CampaignBuilder between(LocalDate start, LocalDate end) {
            startDate = start;
            endDate = end;
            return this;
        }

        public CampaignBuilder origins(String... patterns) {
            origins.setAllowedOriginPatterns(List.of(patterns));
            return this;
        }

        public CampaignBuilder withTokenOnly() {
            tokenNeeded = true;
            return this;
        }

        /** {@link #GOOD_TOKEN} is its token. */
        public CampaignBuilder token(Instant expiresAt, Integer perMinute) {
            tokens.put(
                    CaptureRules.key(TokenHash.of(GOOD_TOKEN)),
                    new CaptureRules.Token(TOKEN_ID, "shop", expiresAt, perMinute));
            return this;
        }

        public CampaignBuilder limits(Integer ofAddress, Integer ofCampaign) {
            perAddress = ofAddress;
            perCampaign = ofCampaign;
            return this;
        }

        public CampaignInfo build() {
            return new CampaignInfo(
                    id,
                    "Nextcloud",
                    status,
                    "US",
                    "en",
                    "USD",
                    null,
                    RoutedReps.EVERY_REP,
                    List.of(),
                    List.of(),
                    Notices.NONE,
                    new LeadRules(Writing.BY_CONSENT, false, true, null, false, 2557),
                    new CaptureRules(startDate, endDate, tokenNeeded, origins, perAddress, perCampaign, tokens));
        }
    }

    /** Counts in memory, as exactly as the real ones. */
    public static final class Counting extends Buckets {

        private final Map<String, Bucket> buckets = new HashMap<>();
        private final TestClock clock;
        public boolean away;

        public Counting(TestClock clock) {
            super(null, null);
            this.clock = clock;
        }

        @Override
        public Optional<ConsumptionProbe> spend(CaptureLimits.Limit limit) {
            return away
                    ? Optional.empty()
                    : Optional.of(buckets.computeIfAbsent(limit.bucket(), none -> bucket(limit))
                            .tryConsumeAndReturnRemaining(1));
        }

        private Bucket bucket(CaptureLimits.Limit limit) {
            return Bucket.builder()
                    .addLimit(Bandwidth.builder()
                            .capacity(limit.most())
                            .refillIntervally(limit.most(), limit.period())
                            .build())
                    .withCustomTimePrecision(new TimeMeter() {
                        @Override
                        public long currentTimeNanos() {
                            return Duration.between(Instant.EPOCH, clock.instant())
                                    .toNanos();
                        }

                        @Override
                        public boolean isWallClockBased() {
                            return true;
                        }
                    })
                    .build();
        }
    }

    /** Failures in memory. */
    public static final class Failures implements CaptureFailures {

        public final Map<String, Row> rows = new HashMap<>();

        @Override
        public Optional<Row> of(String addressKey) {
            return Optional.ofNullable(rows.get(addressKey));
        }

        @Override
        public void add(String addressKey, Instant at) {
            rows.merge(addressKey, new Row(1, at), (before, one) -> new Row(before.failures() + 1, at));
        }

        @Override
        public void clear(String addressKey) {
            rows.remove(addressKey);
        }
    }
}
