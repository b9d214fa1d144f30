package dev.baton.lead.capture.gate.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Outsider;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How often leads may be posted: exactly as often as is set, however many come at once. */
@BatonTest
class CaptureLimitsIT {

    private static final String LEADS = "/v1/api/leads";

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    private TestCampaigns campaigns;
    private Outsider outsider;

    @BeforeEach
    void prepare() {
        campaigns = new TestCampaigns(beans);
        outsider = Outsider.somewhere(port);
    }

    @Test
    void ofTwoHundredAtOnceAHundredPassFromOneAddress() {
        String campaign = campaigns.create(Map.of("limit_per_ip", "null"));

        List<Outsider.Answer> answers = atOnce(200, () -> outsider.post(LEADS, TestCampaigns.lead(campaign)));

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(100);
        assertThat(answers.stream().filter(answer -> answer.status() == 429)).hasSize(100);
        assertThat(leads(campaign)).isEqualTo(100);
    }

    @Test
    void limitOfACampaignIsExactFromManyAddresses() {
        String campaign = campaigns.create(Map.of("limit_per_campaign", "100"));
        List<Outsider> many =
                IntStream.range(0, 10).mapToObj(n -> Outsider.somewhere(port)).toList();

        List<Outsider.Answer> answers = atOnce(
                200, () -> many.get((int) (Math.random() * many.size())).post(LEADS, TestCampaigns.lead(campaign)));

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(100);
        assertThat(answers.stream().filter(answer -> answer.status() == 429)).hasSize(100);
        assertThat(leads(campaign)).isEqualTo(100);
    }

    @Test
    void whatIsLeftIsToldWithEveryAnswer() {
        String campaign = campaigns.create(Map.of("limit_per_ip", "2", "limit_per_campaign", "50"));

        Outsider.Answer first = outsider.post(LEADS, TestCampaigns.lead(campaign));
        outsider.post(LEADS, TestCampaigns.lead(campaign));
        Outsider.Answer third = outsider.post(LEADS, TestCampaigns.lead(campaign));

        assertThat(first.headers())
                .containsEntry("RateLimit-Policy", "\"address\";q=2;w=60, \"campaign\";q=50;w=3600")
                .containsEntry("RateLimit-Limit", "2")
                .containsEntry("RateLimit-Remaining", "1");
        assertThat(first.headers().get("RateLimit")).matches("\"address\";r=1;t=\\d+, \"campaign\";r=49;t=\\d+");
        assertThat(third.status()).isEqualTo(429);
        assertThat(third.body()).contains("\"RATE_LIMITED\"").contains("try again in");
        assertThat(third.headers()).containsEntry("RateLimit-Remaining", "0");
        assertThat(Integer.parseInt(third.headers().get("Retry-After"))).isBetween(1, 60);
        assertThat(third.headers().get("RateLimit-Reset"))
                .isEqualTo(third.headers().get("Retry-After"));
        assertThat(leads(campaign)).isEqualTo(2);
    }

    @Test
    void forwardedAddressOfAStrangerCountsForNothing() {
        String campaign = campaigns.create(Map.of("limit_per_ip", "2"));

        List<Integer> answers = IntStream.range(0, 3)
                .mapToObj(n -> outsider.with("X-Forwarded-For", "203.0.113." + n)
                        .with("Forwarded", "for=203.0.113." + n)
                        .post(LEADS, TestCampaigns.lead(campaign))
                        .status())
                .toList();

        assertThat(answers).containsExactly(201, 201, 429);
    }

    @Test
    void tokenWithALimitIsHeldToThatInPlaceOfTheAddress() throws Exception {
        String campaign = campaigns.create(Map.of("limit_per_ip", "1"));
        outsider.with("X-Campaign-Token", token("/v1/api/campaigns/" + campaign + "/tokens", ""));

        assertThat(IntStream.range(0, 4)
                        .mapToObj(n -> outsider.post(LEADS, TestCampaigns.lead(campaign)))
                        .map(Outsider.Answer::status))
                .containsExactly(201, 201, 201, 429);
    }

    @Test
    void programIsHeldToTheLimitOfItsTokenAndPeopleToNone() throws Exception {
        String campaign = campaigns.create(Map.of("limit_per_ip", "1", "limit_per_campaign", "1"));
        Visitor program = Visitor.withToken(port, token("/v1/api/tokens", "\"permissions\":[\"lead:create\"],"));
        Visitor rep = Visitor.signedIn(port, "rep1");

        assertThat(IntStream.range(0, 4).mapToObj(n -> program.post(LEADS, TestCampaigns.lead(campaign))
                        .statusCode()))
                .containsExactly(201, 201, 201, 429);
        assertThat(IntStream.range(0, 3).mapToObj(n -> rep.post(LEADS, TestCampaigns.lead(campaign))
                        .statusCode()))
                .containsOnly(201);
    }

    @Test
    void addressIsNowhereKeptInClear() {
        String address = "127.93.17.5";
        String campaign = campaigns.create(Map.of("limit_per_ip", "5"));
        Outsider known = Outsider.from(address, port);
        known.post(LEADS, TestCampaigns.lead(campaign));
        known.post(LEADS, "{}");

        assertThat(jdbc.sql("select id from capture_bucket union all select address from capture_failure")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(key -> key.contains(address));
    }

    private String token(String path, String more) throws Exception {
        return json.readTree(Visitor.signedIn(port, "admin")
                        .post(path, "{%s\"name\":\"n%s\",\"limit_per_minute\":3}".formatted(more, UUID.randomUUID()))
                        .body())
                .get("token")
                .asText();
    }

    private static <T> List<T> atOnce(int times, Supplier<T> deed) {
        ExecutorService threads = Executors.newFixedThreadPool(40);
        List<CompletableFuture<T>> deeds = IntStream.range(0, times)
                .mapToObj(n -> CompletableFuture.supplyAsync(deed, threads))
                .toList();
        List<T> answers = deeds.stream().map(CompletableFuture::join).toList();
        threads.shutdown();
        return answers;
    }

    private long leads(String campaign) {
        return jdbc.sql("select count(*) from lead where campaign_id = ?")
                .param(campaign)
                .query(Long.class)
                .single();
    }
}
