package dev.baton.lead.capture.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.baton.lead.LeadFixtures;
import dev.baton.lead.NewLead;
import dev.baton.shared.Conflict;
import dev.baton.shared.watch.Caller;
import dev.baton.shared.web.idempotency.IdempotencyKey;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leads that share a commit: each gets its own answer, none falls with another, none is missed. */
@BatonTest
class CaptureGroupsIT {

    @Autowired
    CaptureGroups groups;

    @Autowired
    CaptureTransaction transaction;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext beans;

    private LeadDriver driver;

    @BeforeEach
    void drive() {
        driver = new LeadDriver(beans);
    }

    @Test
    void aBadLeadDoesNotFailItsNeighbours() {
        NewLead bad = ofCampaign("no such campaign " + UUID.randomUUID());
        List<CaptureOrder> orders = IntStream.range(0, 30)
                .mapToObj(n -> order(n == 17 ? bad : LeadFixtures.completeLead(), null))
                .toList();

        orders.forEach(groups::submit);

        assertThat(orders.get(17).done()).failsWithin(90, TimeUnit.SECONDS);
        Stream.concat(orders.stream().limit(17), orders.stream().skip(18))
                .forEach(order -> assertThat(driver.task(join(order).leadId())).isNotNull());
    }

    @Test
    void thePersonTwiceInAGroupIsOneLead() {
        NewLead lead = LeadFixtures.completeLead();
        List<CaptureOrder> orders =
                List.of(order(lead, null), order(LeadFixtures.completeLead(), null), order(lead, null));

        take(orders, false);

        assertThat(join(orders.get(0)).repeated()).isFalse();
        assertThat(join(orders.get(2)))
                .isEqualTo(new Captured(join(orders.get(0)).leadId(), true, null));
        assertThat(join(orders.get(1)).repeated()).isFalse();
        assertThat(driver.timeline(join(orders.get(0)).leadId())).endsWith("duplicate_noted");
    }

    @Test
    void theSameRequestGetsTheFirstAnswerInAGroupAndLater() {
        NewLead lead = LeadFixtures.completeLead();
        IdempotencyKey key = key("{}");
        List<CaptureOrder> together = List.of(order(lead, key), order(lead, key));
        take(together, false);
        Captured first = join(together.get(0));

        CaptureOrder later = order(lead, key);
        take(List.of(later), false);

        assertThat(first.repeated()).isFalse();
        assertThat(first.offeredTo()).isNotNull();
        assertThat(join(together.get(1))).isEqualTo(first);
        assertThat(join(later)).isEqualTo(first);
        assertThat(driver.timeline(first.leadId())).doesNotContain("duplicate_noted");
    }

    @Test
    void theSameKeyWithAnotherBodyIsAConflict() {
        String name = UUID.randomUUID().toString();
        CaptureOrder first = order(LeadFixtures.completeLead(), key(name, "{}"));
        CaptureOrder together = order(LeadFixtures.completeLead(), key(name, "{\"a\":1}"));
        take(List.of(first, together), false);
        CaptureOrder later = order(LeadFixtures.completeLead(), key(name, "[]"));
        take(List.of(later), false);

        assertThat(join(first).repeated()).isFalse();
        assertThatThrownBy(() -> join(together)).hasCauseInstanceOf(Conflict.class);
        assertThatThrownBy(() -> join(later)).hasCauseInstanceOf(Conflict.class);
    }

    @Test
    void manyWithTheSameKeyAtTheSameMomentMakeOneLead() {
        IdempotencyKey key = key("{}");
        List<CaptureOrder> orders = IntStream.range(0, 50)
                .mapToObj(n -> order(LeadFixtures.completeLead(), key))
                .toList();

        orders.parallelStream().forEach(groups::submit);

        assertThat(orders.stream().map(CaptureGroupsIT::join).distinct()).hasSize(1);
    }

    @Test
    void aLeadWhoseProcessIsToStartLaterIsStartedByItself() {
        CaptureOrder order = order(LeadFixtures.completeLead(), null);

        take(List.of(order), true);

        String id = join(order).leadId();
        assertThat(join(order).offeredTo()).isNull();
        await().untilAsserted(() -> assertThat(driver.task(id)).isNotNull());
        assertThat(driver.timeline(id)).containsExactly("lead_created", "scored", "offered");
        assertThat(driver.lead(id).score()).isGreaterThan(50);
        assertThat(waits(id)).isZero();
    }

    @Test
    void aLeadIsKeptWhenItsProcessDoesNotStartAndStartsWhenItCan() {
        repository.suspendProcessDefinitionByKey("lead-intake");
        CompletableFuture<Captured> done;
        try {
            done = groups.submit(order(LeadFixtures.completeLead(), null));
            assertThat(done).succeedsWithin(90, TimeUnit.SECONDS);
            await().untilAsserted(() -> assertThat(tries(done.join().leadId())).isPositive());
        } finally {
            repository.activateProcessDefinitionByKey("lead-intake");
        }

        // the next try is due 10 seconds behind the first
        await().untilAsserted(
                        () -> assertThat(driver.task(done.join().leadId())).isNotNull());
    }

    private void take(List<CaptureOrder> orders, boolean later) {
        transaction.take(orders, later).tell();
    }

    private static Captured join(CaptureOrder order) {
        return order.done().orTimeout(90, TimeUnit.SECONDS).join();
    }

    private static CaptureOrder order(NewLead lead, IdempotencyKey key) {
        return CaptureOrder.of(lead, key, Caller.NOBODY);
    }

    private static IdempotencyKey key(String body) {
        return key(UUID.randomUUID().toString(), body);
    }

    private static IdempotencyKey key(String name, String body) {
        return IdempotencyKey.of("test", name, body.getBytes(StandardCharsets.UTF_8));
    }

    private static NewLead ofCampaign(String campaign) {
        NewLead from = LeadFixtures.completeLead();
        return new NewLead(
                campaign,
                new NewLead.Arrival(from.arrival().source(), null, "test", null),
                from.contact(),
                null,
                from.details(),
                from.tracking(),
                null,
                List.of(),
                new NewLead.Consent(true, null));
    }

    private long waits(String leadId) {
        return jdbc.sql("select count(*) from lead_start where lead_id = ?")
                .param(leadId)
                .query(Long.class)
                .single();
    }

    private int tries(String leadId) {
        return jdbc.sql("select attempts from lead_start where lead_id = ?")
                .param(leadId)
                .query(Integer.class)
                .single();
    }
}
