package dev.baton.lead.capture.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Outsider;
import dev.baton.testing.TestCampaigns;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Which pages of other sites may post a lead, and read what became of it. */
@BatonTest
class CaptureCorsIT {

    private static final String LEADS = "/v1/api/leads";
    private static final String ALLOWED = "Access-Control-Allow-Origin";

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    private TestCampaigns campaigns;
    private Outsider outsider;

    @BeforeEach
    void prepare() {
        campaigns = new TestCampaigns(beans);
        outsider = Outsider.somewhere(port);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            https://www.shop.example        | https://www.shop.example      | 201
            https://www.shop.example        | https://shop.example          | 403
            https://www.shop.example        | http://www.shop.example       | 403
            https://www.shop.example        | https://www.shop.example:8443 | 403
            https://www.shop.example:8443   | https://www.shop.example:8443 | 201
            https://*.shop.example          | https://a.shop.example        | 201
            https://*.shop.example          | https://a.b.shop.example      | 201
            https://*.shop.example          | https://shop.example          | 403
            https://*.shop.example          | https://shop.example.evil.org | 403
            https://*.shop.example          | https://evilshop.example      | 403
            https://*.shop.example          | null                          | 403
            *                               | https://any.example           | 201
            *                               | null                          | 201
            """)
    void pageMayPostWhereTheCampaignAllowsItsOrigin(String allowed, String origin, int status) {
        String campaign = campaigns.create(Map.of("allowed_origins", "'{" + allowed + "}'"));

        Outsider.Answer answer = outsider.with("Origin", origin).post(LEADS, TestCampaigns.lead(campaign));

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().get(ALLOWED)).isEqualTo(status == 201 ? origin : null);
        assertThat(answer.headers().get("Vary")).contains("Origin");
        assertThat(answer.headers()).doesNotContainKey("Access-Control-Allow-Credentials");
        if (status == 403) {
            assertThat(answer.body()).contains("\"FORBIDDEN\"").contains("allowed origins");
        }
    }

    @Test
    void ownPagesAndProgramsNeedNoEntry() {
        String campaign = campaigns.create(Map.of());

        assertThat(outsider.post(LEADS, TestCampaigns.lead(campaign)).status()).isEqualTo(201);
        assertThat(outsider.with("Origin", "http://127.0.0.1:" + port)
                        .post(LEADS, TestCampaigns.lead(campaign))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void refusalsCanBeReadByThePageToo() {
        String origin = origin();
        String campaign = campaigns.create(Map.of("allowed_origins", "'{" + origin + "}'", "limit_per_ip", "3"));
        String closed = campaigns.create(Map.of("allowed_origins", "'{" + origin + "}'", "status", "'paused'"));
        outsider.with("Origin", origin);
        String lead = TestCampaigns.lead(campaign);

        Outsider.Answer created = outsider.post(LEADS, lead);

        assertReadable(created, 201, origin);
        assertThat(created.headers().get("Access-Control-Expose-Headers"))
                .contains("Location", "Retry-After", "RateLimit-Remaining");
        assertReadable(outsider.post(LEADS, lead), 409, origin);
        assertReadable(outsider.post(LEADS, lead.replace("\"Ann\"", "7")), 400, origin);
        assertReadable(outsider.post(LEADS, lead), 429, origin);
        assertReadable(outsider.post(LEADS, "{"), 400, origin);
        assertThat(outsider.post(LEADS, TestCampaigns.lead(closed)).status()).isEqualTo(409);
    }

    @Test
    void preflightIsAnsweredForWhatAnyActiveCampaignAllows() {
        String origin = origin();
        String ofPaused = origin();
        campaigns.create(Map.of("allowed_origins", "'{" + ofPaused + "}'", "status", "'paused'"));
        closeToEverybody();
        readAgain(campaigns.create(Map.of("allowed_origins", "'{" + origin + "}'")));

        Outsider.Answer answer = outsider.preflight(LEADS, origin, "POST");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers())
                .containsEntry(ALLOWED, origin)
                .containsEntry("Access-Control-Allow-Methods", "POST")
                .containsEntry("Access-Control-Max-Age", "600")
                .doesNotContainKeys("Access-Control-Allow-Credentials", "Set-Cookie");
        assertThat(answer.headers().get("Access-Control-Allow-Headers").toLowerCase())
                .contains("content-type", "x-campaign-token");
        assertThat(answer.headers().get("Vary")).contains("Origin");
        assertThat(outsider.preflight(LEADS + "/lead_1/status", origin, "GET").headers())
                .containsEntry(ALLOWED, origin);
        assertThat(outsider.preflight(LEADS, ofPaused, "POST").headers()).doesNotContainKey(ALLOWED);
        assertThat(outsider.preflight(LEADS, origin(), "POST").headers()).doesNotContainKey(ALLOWED);
        assertThat(outsider.preflight(LEADS, origin, "DELETE").headers()).doesNotContainKey(ALLOWED);
        assertThat(outsider.preflight(LEADS + "/search", origin, "POST").headers())
                .doesNotContainKey(ALLOWED);
    }

    /** The demo's campaigns and those of the table above are open to any page. */
    private void closeToEverybody() {
        beans.getBean(TransactionTemplate.class).executeWithoutResult(transaction -> beans.getBean(JdbcClient.class)
                .sql("update campaign set allowed_origins = '{}' where '*' = any (allowed_origins)")
                .update());
    }

    /** A campaign that is not known yet makes the node look again. */
    private void readAgain(String campaign) {
        outsider.post(LEADS, TestCampaigns.lead(campaign));
    }

    private static String origin() {
        return "https://p" + UUID.randomUUID() + ".example";
    }

    private static void assertReadable(Outsider.Answer answer, int status, String origin) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers()).containsEntry(ALLOWED, origin);
    }
}
