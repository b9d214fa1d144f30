package dev.baton.lead.capture.gate.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Outsider;
import dev.baton.testing.TestCampaigns;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An address that is refused again and again waits, each time twice as long. */
@BatonTest
class BackOffIT {

    private static final String LEADS = "/v1/api/leads";

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Test
    void tableForgetsWhatIsOld() {
        String address = UUID.randomUUID().toString();
        DatabaseFailures table = beans.getBean(DatabaseFailures.class);
        table.add("old" + address, Instant.parse("2020-01-01T00:00:00Z"));
        table.add("new" + address, Instant.now());

        table.removeBefore(Instant.parse("2020-01-01T00:00:01Z"));

        assertThat(table.of("old" + address)).isEmpty();
        assertThat(table.of("new" + address)).isPresent();
    }

    @Test
    void fifthRefusalInARowMakesTheNextRequestWaitAndSuccessBeginsAnew() {
        String campaign = new TestCampaigns(beans).create(Map.of("allowed_origins", "'{https://a.example}'"));
        Outsider outsider = Outsider.somewhere(port).with("Origin", "https://a.example");
        for (int i = 0; i < 4; i++) {
            assertThat(outsider.post(LEADS, "{}").status()).isEqualTo(400);
        }
        assertThat(outsider.post(LEADS, TestCampaigns.lead(campaign)).status()).isEqualTo(201);
        for (int i = 0; i < 4; i++) {
            assertThat(outsider.post(LEADS, "{}").status()).isEqualTo(400);
        }
        assertThat(outsider.with("X-Campaign-Token", "bct_wrong")
                        .post(LEADS, TestCampaigns.lead(campaign))
                        .status())
                .isEqualTo(401);

        Outsider.Answer waiting = outsider.with("X-Campaign-Token", null).post(LEADS, TestCampaigns.lead(campaign));

        assertThat(waiting.status()).as(waiting.body()).isEqualTo(429);
        assertThat(waiting.body()).contains("\"RATE_LIMITED\"", "again in 1 second\"");
        assertThat(waiting.headers())
                .containsEntry("Retry-After", "1")
                .containsEntry("Access-Control-Allow-Origin", "https://a.example");
        wasRefused(Duration.ofSeconds(2));
        assertThat(outsider.post(LEADS, TestCampaigns.lead(campaign)).status()).isEqualTo(201);
    }

    /** As if so much time had passed since the last refusals. */
    private void wasRefused(Duration ago) {
        beans.getBean(TransactionTemplate.class).executeWithoutResult(transaction -> jdbc.sql(
                        "update capture_failure set last_at = last_at - make_interval(secs => ?)")
                .param(ago.toSeconds())
                .update());
    }
}
