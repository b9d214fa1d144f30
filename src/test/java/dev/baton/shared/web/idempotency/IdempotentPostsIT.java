package dev.baton.shared.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.LeadFixtures;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Outsider;
import dev.baton.testing.Visitor;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A POST that is sent again with its key is done once, and answered as the first time. */
@BatonTest
class IdempotentPostsIT {

    private static final String NOTE = "{\"activity_type\": \"note_added\", \"description\": \"%s\"}";

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    private LeadDriver driver;
    private String lead;
    private String notes;
    private Outsider program;

    @BeforeEach
    void prepare() {
        driver = new LeadDriver(beans);
        lead = driver.receive(LeadFixtures.leadFor("rep2"));
        notes = "/v1/api/leads/" + lead + "/activities";
        program = program("manager");
    }

    @Test
    void theSameNoteIsWrittenOnceAndAnsweredAlike() {
        program.with("Idempotency-Key", UUID.randomUUID().toString());
        long before = marked();

        Outsider.Answer first = program.post(notes, NOTE.formatted("Called"));
        Outsider.Answer again = program.post(notes, NOTE.formatted("Called"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(written()).isEqualTo(1);
        assertThat(marked())
                .as("keys that the note's own transaction has marked")
                .isEqualTo(before + 1);
    }

    @Test
    void manyAtTheSameMomentWriteItOnce() {
        program.with("Idempotency-Key", UUID.randomUUID().toString());

        List<Integer> answers = IntStream.range(0, 12)
                .parallel()
                .mapToObj(n -> program.post(notes, NOTE.formatted("Called")).status())
                .toList();

        assertThat(answers).contains(201).isSubsetOf(201, 409);
        assertThat(written()).isEqualTo(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsAConflictAndWithoutKeyItIsAnotherNote() {
        program.with("Idempotency-Key", UUID.randomUUID().toString());
        program.post(notes, NOTE.formatted("Called"));

        assertThat(program.post(notes, NOTE.formatted("Called twice")).body()).contains("\"CONFLICT\"");
        program.with("Idempotency-Key", null).post(notes, NOTE.formatted("Called"));
        assertThat(written()).isEqualTo(2);
    }

    @Test
    void anotherSendersKeyAndARefusedRequestMeanNothing() {
        String key = UUID.randomUUID().toString();
        program.with("Idempotency-Key", key);
        Outsider.Answer refused = program.post(notes, NOTE.formatted(""));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(program("admin")
                        .with("Idempotency-Key", key)
                        .post(notes, NOTE.formatted("Called"))
                        .status())
                .isEqualTo(201);
        assertThat(program.post(notes, NOTE.formatted("")).body()).isEqualTo(refused.body());
    }

    @Test
    void aTokenIsShownOnceOnly() {
        Outsider admin =
                program("admin").with("Idempotency-Key", UUID.randomUUID().toString());
        String wanted = "{\"name\": \"once-%s\", \"permissions\": [\"lead:read\"]}".formatted(UUID.randomUUID());

        assertThat(admin.post("/v1/api/tokens", wanted).body()).contains("token");
        assertThat(jdbc.sql("select count(*) from idempotency_key where length(body_sealed) > 200")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aKeyThatIsNoneIsRefused() {
        program.with("Idempotency-Key", String.join("", Collections.nCopies(300, "x")));

        assertThat(program.post(notes, NOTE.formatted("Called")).body())
                .contains("Idempotency-Key is", "VALIDATION_ERROR");
        assertThat(written()).isZero();
    }

    @Test
    void aBodyOverAMegabyteIsRefusedBeforeItIsHeld() {
        Outsider.Answer known = program.with(
                        "Idempotency-Key", UUID.randomUUID().toString())
                .post(notes, NOTE.formatted("x".repeat(1_000_000)));
        Outsider.Answer unknown = Outsider.somewhere(port)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/api/visits", "{\"campaign_id\": \"%s\"}".formatted("x".repeat(1_000_000)));

        assertThat(known.status()).as(known.body()).isEqualTo(413);
        assertThat(known.body()).contains("PAYLOAD_TOO_LARGE", "1 MB");
        assertThat(unknown.status()).as(unknown.body()).isEqualTo(413);
        assertThat(written()).isZero();
    }

    @Test
    void visitsAreCountedAndNotKept() {
        String key = UUID.randomUUID().toString();
        Outsider visitor = Outsider.somewhere(port).with("Idempotency-Key", key);
        visitor.post("/v1/api/visits", "{\"campaign_id\": \"none\", \"visitor_id\": \"a\"}");

        assertThat(visitor.post("/v1/api/visits", "{\"campaign_id\": \"none\", \"visitor_id\": \"b\"}")
                        .status())
                .isEqualTo(404);
    }

    private Outsider program(String username) {
        String token = Visitor.anonymous(port)
                .post("/v1/api/auth/token", "{\"username\":\"%1$s\",\"password\":\"%1$s\"}".formatted(username))
                .body()
                .replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
        return Outsider.somewhere(port).with("Authorization", "Bearer " + token);
    }

    private long marked() {
        return jdbc.sql("select count(*) from idempotency_key where done_at is not null")
                .query(Long.class)
                .single();
    }

    private long written() {
        return driver.timeline(lead).stream().filter("note_added"::equals).count();
    }
}
