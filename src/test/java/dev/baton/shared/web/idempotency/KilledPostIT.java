package dev.baton.shared.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.shared.Conflict;
import dev.baton.testing.BatonTest;
import dev.baton.testing.database.TestDatabase;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A POST that ends before its answer is kept. What the database holds while a request stands still is what a kill at that
 * point leaves behind: its repeats come in the midst of it.
 */
@BatonTest
class KilledPostIT {

    private static final String BEING_WORKED_ON = "being worked on";
    private static final String LOST = "its answer is lost";

    @Autowired
    IdempotentPosts posts;

    @Autowired
    KeptKeys kept;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    @Autowired
    Clock clock;

    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void prepare() {
        JdbcClient owner = JdbcClient.create(TestDatabase.asSuperuser(dataSource));
        owner.sql("create table if not exists deed (key text)").update();
        owner.sql("grant all on deed to baton").update();
    }

    @Test
    void killedBetweenTheDeedAndItsAnswerIsNotDoneAgain() throws Exception {
        MockHttpServletResponse first = post("{}", (request, response) -> {
            deed();
            assertThat(elsewhere("{}").getContentAsString()).contains(BEING_WORKED_ON);
            later();
            assertThat(elsewhere("{}").getContentAsString()).contains(LOST);
            answer(response, 201);
        });

        assertThat(deeds()).isEqualTo(1);
        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(post("{}", this::created).getContentAsString()).isEqualTo("answer 201");
    }

    @Test
    void killedBeforeTheDeedIsDoneByTheRepeatAndWhoWasOvertakenCommitsNothing() throws Exception {
        post("{}", (request, response) -> {
            later();
            MockHttpServletResponse repeat = elsewhere("{}");
            assertThat(repeat.getStatus()).isEqualTo(201);
            assertThatThrownBy(this::deed).isInstanceOf(Conflict.class).hasMessageContaining("repeat");
            answer(response, 409);
        });

        assertThat(deeds()).isEqualTo(1);
        assertThat(post("{}", this::created).getStatus()).isEqualTo(201);
    }

    @Test
    void whatOnlyReadsLeavesNoMark() throws Exception {
        post("{}", (request, response) -> {
            transaction.executeWithoutResult(status -> deeds());
            later();
            assertThat(elsewhere("{}").getStatus()).isEqualTo(201);
        });

        assertThat(deeds()).isEqualTo(1);
    }

    @Test
    void aFailureMayBeTriedAgainUnlessSomethingWasDone() throws Exception {
        post("{}", (request, response) -> answer(response, 503));
        post("{}", (request, response) -> {
            deed();
            answer(response, 500);
        });
        later();

        assertThat(post("{}", this::created).getContentAsString()).contains(LOST);
        assertThat(deeds()).isEqualTo(1);
    }

    @Test
    void anotherBodyIsAConflictAlsoWhenTheFirstOneDied() throws Exception {
        post("{}", (request, response) -> {
            later();
            assertThat(elsewhere("[]").getContentAsString()).contains("another body");
            answer(response, 201);
        });

        assertThat(deeds()).isZero();
    }

    @Test
    void aKeyIsForgottenWhenItsTimeIsOver() throws Exception {
        post("{}", this::created);
        kept(keys -> keys.forgetBefore(clock.instant().minus(Duration.ofMinutes(1)), 100));
        post("{}", this::created);
        assertThat(deeds()).isEqualTo(1);

        kept(keys -> keys.forgetBefore(clock.instant().plus(Duration.ofMinutes(1)), 100));
        post("{}", this::created);
        assertThat(deeds()).isEqualTo(2);

        kept(keys -> keys.forgetBefore(clock.instant().plus(Duration.ofMinutes(1))));
        post("{}", this::created);
        assertThat(deeds()).isEqualTo(3);
    }

    private void kept(Consumer<KeptKeys> forgetting) {
        transaction.executeWithoutResult(status -> forgetting.accept(kept));
    }

    private MockHttpServletResponse elsewhere(String body) {
        return CompletableFuture.supplyAsync(() -> post(body, this::created)).join();
    }

    private MockHttpServletResponse post(String body, FilterChain handler) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/v1/api/deeds");
        request.setServletPath("/v1/api/deeds");
        request.addHeader(IdempotencyKey.HEADER, key);
        request.setContent(body.getBytes());
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            posts.doFilter(request, response, handler);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return response;
    }

    private void created(Object request, Object response) throws IOException {
        deed();
        answer(response, 201);
    }

    private static void answer(Object response, int status) throws IOException {
        ((HttpServletResponse) response).setStatus(status);
        ((HttpServletResponse) response).getWriter().write("answer " + status);
    }

    private void deed() {
        committed("insert into deed (key) values ('" + key + "')");
    }

    private void committed(String sql) {
        transaction.executeWithoutResult(status -> jdbc.sql(sql).update());
    }

    /** Three minutes, as the key sees it; no deed of the request that stands still. */
    private void later() {
        CompletableFuture.runAsync(
                        () -> committed("update idempotency_key set created_at = created_at - interval '3 minutes'"))
                .join();
    }

    private long deeds() {
        return jdbc.sql("select count(*) from deed where key = ?")
                .param(key)
                .query(Long.class)
                .single();
    }
}
