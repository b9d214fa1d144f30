package dev.baton.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.Outsider;
import dev.baton.testing.TestCampaigns;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Two nodes behind a proxy count together, count whom the proxy names, and take one person, or one request, once. */
final class CaptureOnTwoNodes {

    /** What both must be told. */
    static final Map<String, String> ENVIRONMENT = Map.of(
            "BATON_TRUSTED_PROXIES", "127.44.0.0/24,192.0.2.1",
            "BATON_RATE_LIMIT_PER_IP", "100",
            "BATON_RATE_LIMIT_PER_CAMPAIGN", "0");

    private static final String LEADS = "/v1/api/leads";
    private static final Pattern LEAD = Pattern.compile("lead_\\w+");
    private static final String PROXY = "127.44.0.7";

    private final SharedDatabase database;
    private final RunningBaton a;
    private final RunningBaton b;

    CaptureOnTwoNodes(SharedDatabase database, RunningBaton a, RunningBaton b) {
        this.database = database;
        this.a = a;
        this.b = b;
    }

    void ofTwoHundredAtOnceOnTwoNodesExactlyAHundredPass() {
        String client = "203.0.113.50";
        List<Outsider> ways = ways(client);

        List<Integer> answers = atOnce(200, ways);

        assertThat(answers.stream().filter(status -> status == 201)).hasSize(100);
        assertThat(answers.stream().filter(status -> status == 429)).hasSize(100);
        assertThat(ways.get(1).post(LEADS, another()).status()).isEqualTo(429);
        assertThat(ways("203.0.113.51").get(0).post(LEADS, another()).status())
                .as("another client of the same proxy")
                .isEqualTo(201);
    }

    void clientCannotPutAnAddressInFrontOfTheOneThatTheProxySaw() {
        Outsider spoofing = Outsider.from(PROXY, a.port());
        for (int i = 0; i < 5; i++) {
            spoofing.with("X-Forwarded-For", "198.51.100." + i + ", 203.0.113.60")
                    .post(LEADS, "{}");
        }

        assertThat(spoofing.with("X-Forwarded-For", "198.51.100.77, 203.0.113.60")
                        .post(LEADS, another())
                        .status())
                .as("refused five times, under whatever name")
                .isEqualTo(429);
        assertThat(Outsider.from("127.45.0.1", b.port())
                        .with("X-Forwarded-For", "203.0.113.60")
                        .post(LEADS, another())
                        .status())
                .as("who is no proxy speaks for itself only")
                .isEqualTo(201);
    }

    void onePersonFiftyTimesAtOnceOnTwoNodesIsOneLead() {
        String person = another();
        long before = leads();

        List<Outsider.Answer> answers = fiftyAtOnce(70, way -> way.post(LEADS, person));

        assertThat(answers.stream().map(Outsider.Answer::status).filter(status -> status == 201))
                .hasSize(1);
        assertThat(answers.stream().map(Outsider.Answer::status).filter(status -> status == 409))
                .hasSize(49);
        assertThat(leads() - before).isEqualTo(1);
    }

    void oneKeyFiftyTimesAtOnceOnTwoNodesIsOneLeadAndOneAnswer() {
        String person = another();
        String key = UUID.randomUUID().toString();
        long before = leads();

        List<Outsider.Answer> answers =
                fiftyAtOnce(140, way -> way.with("Idempotency-Key", key).post(LEADS, person));

        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(answers.stream().map(CaptureOnTwoNodes::leadId).distinct()).hasSize(1);
        assertThat(leads() - before).isEqualTo(1);
    }

    /** Each from an address of its own: this is not about limits. */
    private List<Outsider.Answer> fiftyAtOnce(int first, Function<Outsider, Outsider.Answer> deed) {
        ExecutorService threads = Executors.newFixedThreadPool(50);
        CyclicBarrier together = new CyclicBarrier(50);
        List<CompletableFuture<Outsider.Answer>> answers =
                IntStream.range(0, 50)
                        .mapToObj(n -> ways("203.0.113." + (first + n)).get(n % 2))
                        .toList()
                        .stream()
                        .map(way -> CompletableFuture.supplyAsync(
                                () -> {
                                    meet(together);
                                    return deed.apply(way);
                                },
                                threads))
                        .toList();
        List<Outsider.Answer> all =
                answers.stream().map(CompletableFuture::join).toList();
        threads.shutdown();
        return all;
    }

    private static String leadId(Outsider.Answer answer) {
        Matcher id = LEAD.matcher(answer.body());
        assertThat(id.find()).as(answer.body()).isTrue();
        return id.group();
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private long leads() {
        return database.count("select count(*) from lead");
    }

    private List<Outsider> ways(String client) {
        return List.of(
                Outsider.from(PROXY, a.port()).with("X-Forwarded-For", client),
                Outsider.from(PROXY, b.port()).with("X-Forwarded-For", client));
    }

    private static List<Integer> atOnce(int times, List<Outsider> ways) {
        ExecutorService threads = Executors.newFixedThreadPool(20);
        List<CompletableFuture<Integer>> answers = IntStream.range(0, times)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> ways.get(n % 2).post(LEADS, another()).status(), threads))
                .toList();
        List<Integer> statuses = answers.stream().map(CompletableFuture::join).toList();
        threads.shutdown();
        return statuses;
    }

    private static String another() {
        return TestCampaigns.lead(SharedDatabase.CAMPAIGN);
    }
}
