package dev.baton.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.testing.BatonTest;
import dev.baton.testing.HttpLoad;
import dev.baton.testing.Scale;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.Visitor;
import dev.baton.testing.database.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.apache.hc.core5.http.nio.support.AsyncRequestBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Captures a second over HTTP, with the load generator on the same two cores (issue 3, speed). */
@BatonTest
class CaptureBench {

    private static final int CONNECTIONS = Scale.of(20, 1_000);
    private static final int WARM_UP_CONNECTIONS = Scale.of(10, 200);
    private static final int SECONDS = Integer.getInteger("baton.bench.seconds", Scale.of(1, 60));
    private static final int WARM_UP_SECONDS = Integer.getInteger("baton.bench.warm-up-seconds", Scale.of(1, 60));
    private static final int OPEN_SECONDS = Scale.of(1, 20);
    private static final int FEW_A_SECOND = Scale.of(10, 100);
    private static final int MANY_A_SECOND = Scale.of(20, 500);
    private static final int STOCK_STARTS = Scale.of(80, 2_000);
    private static final int STOCK_CALLERS = 8;
    private static final String BODY =
            """
            {"campaign_id": "%s", "source": "landing-page",
             "contact": {"firstName": "Joan", "lastName": "Doe", "email": "%s", "phone": "+1-206-555-0100", "company": "Acme Corp"},
             "lead_details": {"service_interest": "Nextcloud Installation", "urgency": "High (Same day)",
               "message": "Need Nextcloud setup for 50 users ASAP", "budget_range": "$5000-$10000", "timeline": "Within 2 weeks"},
             "tracking": {"visitor_id": "vis_%s", "session_id": "sess_987654321", "utm_source": "google", "utm_medium": "cpc",
               "utm_campaign": "nextcloud-q4-2025", "utm_term": "nextcloud installation", "utm_content": "ad-variant-a",
               "referrer_url": "https://google.example/search", "landing_page_url": "https://nexlink.example/campaigns/n.html",
               "user_agent": "Mozilla/5.0"},
             "form_metadata": {"form_type": "campaign_landing", "form_version": "v2.1", "consent_given": true}}
            """;

    private final String run = UUID.randomUUID().toString();
    private final AtomicLong people = new AtomicLong();
    private String campaign;
    private String[] bodies;

    @Value("${local.port}")
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    @Autowired
    ApplicationContext beans;

    /** Without the limits that are there to keep such load out. */
    @BeforeEach
    void campaign() {
        campaign = new TestCampaigns(beans).create(Map.of());
        bodies = BODY.formatted(campaign, "|", "|").split("\\|");
    }

    @Test
    void capturesASecond() throws SQLException, IOException {
        try (HttpLoad load = new HttpLoad(port, false);
                StockEngine stock = new StockEngine()) {
            closedLoop("warm up", WARM_UP_CONNECTIONS, WARM_UP_SECONDS);
            double rate = closedLoop(Figures.count(CONNECTIONS, "connections"), CONNECTIONS, SECONDS);
            vacuum();
            openLoop(load, "captures", FEW_A_SECOND, this::request);
            openLoop(load, "captures", MANY_A_SECOND, this::request);
            openLoop(load, "questions for the status", FEW_A_SECOND, statusRequests());
            stock.run(STOCK_STARTS, STOCK_CALLERS);
            Figures.compare("captures", rate, "a second", "bare insert", BareInserts.perSecond(dataSource));
            Figures.compare("captures", rate, "a second", "stock engine", stock.run(STOCK_STARTS, STOCK_CALLERS));
        }
    }

    private double closedLoop(String name, int connections, int seconds) throws IOException {
        long before = count("lead");
        CpuUse cpu = CpuUse.now(jdbc);
        ClosedLoop load = new ClosedLoop(port, this::wholeRequest);
        long start = System.nanoTime();
        load.run(connections, seconds);
        double took = (System.nanoTime() - start) / 1e9;
        Figures.print(name + ": answered", load.answered() / took, "a second");
        for (int percent : new int[] {50, 95, 99}) {
            Figures.print(name + ": p" + percent, load.percentile(percent), "ms");
        }
        assertThat(load.failures().stream().limit(3)).isEmpty();
        cpu.print(name, load.answered());
        Figures.print(name + ": behind, when the load ended", count("lead_start"), "leads to start");
        assertThat(count("lead") - before).isEqualTo(load.answered());
        await().atMost(Duration.ofMinutes(5)).until(() -> count("lead_start") == 0);
        double all = (System.nanoTime() - start) / 1e9;
        Figures.print(name + ": capture to waiting task (target 800)", load.answered() / all, "leads/s");
        cpu.print(name + ", all of it", load.answered());
        return load.answered() / took;
    }

    /** What the closed loop left would else be vacuumed by itself in the middle of what comes next. */
    private void vacuum() throws SQLException {
        try (Connection connection = TestDatabase.asSuperuser(dataSource).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    private void openLoop(HttpLoad load, String things, int perSecond, Supplier<AsyncRequestProducer> requests) {
        String name = Figures.count(perSecond, things + " a second");
        CpuUse cpu = CpuUse.now(jdbc);
        List<HttpLoad.Answer> answers = load.openLoop(perSecond, OPEN_SECONDS, requests);
        print(name, answers, OPEN_SECONDS);
        cpu.print(name, answers.size());
        Figures.print(name + ": behind, when the load ended", count("lead_start"), "leads to start");
    }

    private Supplier<AsyncRequestProducer> statusRequests() throws IOException {
        String made = Visitor.signedIn(port, "manager")
                .post("/v1/api/campaigns/" + campaign + "/tokens", "{\"name\": \"bench\"}")
                .body();
        String token = new ObjectMapper().readTree(made).get("token").asText();
        Iterator<String> ids = Stream.generate(() -> jdbc.sql("select id from lead limit 1000")
                        .query(String.class)
                        .list())
                .flatMap(List::stream)
                .iterator();
        return () -> AsyncRequestBuilder.get("http://127.0.0.1:" + port + "/v1/api/leads/" + ids.next() + "/status")
                .addHeader("X-Campaign-Token", token)
                .build();
    }

    private void print(String name, List<HttpLoad.Answer> answers, double seconds) {
        long sound = HttpLoad.count(answers, status -> status / 100 == 2);
        Figures.print(name + ": answered", sound / seconds, "a second");
        Figures.print(name + ": p50", HttpLoad.percentile(answers, 50), "ms");
        Figures.print(name + ": p95", HttpLoad.percentile(answers, 95), "ms");
        Figures.print(name + ": p99", HttpLoad.percentile(answers, 99), "ms");
        assertThat(answers.stream().filter(answer -> answer.status() / 100 != 2).limit(3))
                .isEmpty();
        assertThat(answers).isNotEmpty();
    }

    private AsyncRequestProducer request() {
        return AsyncRequestBuilder.post("http://127.0.0.1:" + port + "/v1/api/leads")
                .setEntity(body(), ContentType.APPLICATION_JSON)
                .build();
    }

    private byte[] wholeRequest() {
        String body = body();
        String head = "POST /v1/api/leads HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.US_ASCII);
    }

    private String body() {
        String somebody = run + people.incrementAndGet();
        return bodies[0] + somebody + "@acme.example" + bodies[1] + somebody + bodies[2];
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
