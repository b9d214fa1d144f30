package dev.baton.scoring.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.NewLead;
import dev.baton.lead.merge.OnePerson;
import dev.baton.lead.state.Grade;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.TestCampaigns;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Scores follow what leads do, and fade; every way through {@code lead-behaviour} and {@code score-decay}. */
@BatonTest
class LeadBehaviourProcessIT {

    private static final String PAUSE = "IntermediateEvent_MoreMayCome";

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    BehaviourLog log;

    private LeadDriver driver;
    private BehaviourDriver deeds;

    @BeforeEach
    void prepare() {
        driver = new LeadDriver(beans);
        deeds = new BehaviourDriver(beans);
    }

    @Test
    void manyClicksAtOnceScoreOnceWithAReasonAndStandOnTheTimeline() {
        String id = deeds.receive();
        int before = driver.lead(id).score();

        deeds.click(id, 1, null);
        deeds.click(id, 1, null);
        deeds.click(id, 2, null);

        assertThat(driver.job(id, PAUSE)).isNotNull();
        assertThat(deeds.waiting(id)).as("one process for all of them").isEqualTo(1);
        assertThat(driver.lead(id).score()).as("not yet").isEqualTo(before);
        driver.runJob(id, PAUSE);

        assertThat(driver.lead(id).score()).isEqualTo(before + 10);
        assertThat(deeds.behaviour(id)).singleElement().satisfies(part -> assertThat(part.reason())
                .startsWith("Clicked in a mail, 2 times, the last on "));
        assertThat(driver.timeline(id)).endsWith("link_clicked", "link_clicked", "scored");
        assertThat(deeds.waiting(id)).isZero();

        deeds.click(id, 3, null);
        assertThat(deeds.waiting(id)).as("what comes later is scored anew").isEqualTo(1);
    }

    @Test
    void machineIsKeptAndDoesNotCount() {
        String id = deeds.receive();

        deeds.click(id, 1, "scanner");

        assertThat(deeds.waiting(id)).isZero();
        assertThat(deeds.rows(id)).isEqualTo(1);
        deeds.click(id, 1, null);
        assertThat(deeds.rows(id)).as("a person right after it does").isEqualTo(2);
        driver.runJob(id, PAUSE);
        assertThat(deeds.behaviour(id)).singleElement().satisfies(part -> assertThat(part.points())
                .isEqualTo(5));
    }

    @Test
    void smallChangeOfTheSameGradeStandsInTheScoreOnly() {
        String id = deeds.receive();
        int before = driver.lead(id).score();
        log.record(id, BehaviourKind.OPEN, new BehaviourLog.About(BehaviourDriver.MAIL, null, "welcome"), null);

        driver.runJob(id, PAUSE);

        assertThat(driver.lead(id).score()).isEqualTo(before + 1);
        assertThat(driver.timeline(id)).endsWith("mail_opened").doesNotContain("link_clicked");
    }

    @Test
    void anotherGradeMakesAnOpenOfferAnew() {
        String id = deeds.receive();
        assertThat(driver.lead(id).grade()).isEqualTo(Grade.B);
        int before = driver.lead(id).score();
        deeds.came(id, 91);

        deeds.process(id);

        assertThat(driver.lead(id).grade()).isEqualTo(Grade.C);
        assertThat(driver.lead(id).score()).isEqualTo(before - 20);
        assertThat(deeds.offers(id)).containsExactly("1 replaced", "2 open");
        assertThat(driver.timeline(id)).endsWith("scored", "unassigned", "offered");
    }

    @Test
    void acceptedLeadKeepsItsRepWhoSeesTheNewScore() {
        String id = deeds.receive();
        String rep = driver.task(id).getAssignee();
        driver.complete(rep, id, Map.of("outcome", "accepted"));
        deeds.came(id, 91);

        deeds.process(id);

        assertThat(driver.lead(id).grade()).isEqualTo(Grade.C);
        assertThat(driver.lead(id).assignedTo()).isEqualTo(rep);
        assertThat(driver.task(id).getAssignee()).isEqualTo(rep);
        assertThat(deeds.offers(id)).containsExactly("1 accepted");
        assertThat(driver.timeline(id)).endsWith("scored");
    }

    @Test
    void pointsFadeWithTheDaysAndSilenceTakesSome() {
        String id = deeds.receive();
        int before = driver.lead(id).score();
        deeds.click(id, 1, null);
        driver.runJob(id, PAUSE);
        Instant changed = driver.lead(id).updatedAt();

        assertThat(deeds.later(id, 15)).isEqualTo(before + 3);
        assertThat(deeds.later(id, 14)).isEqualTo(before);
        assertThat(deeds.later(id, 2)).isEqualTo(before - 5);
        assertThat(deeds.later(id, 60)).isEqualTo(before - 20);
        assertThat(driver.lead(id).updatedAt()).as("nobody worked on it").isEqualTo(changed);
    }

    @Test
    void nightScoresThoseWhosePointsChangeAndTheSecondNightFindsNothing() {
        String offered = deeds.receive();
        String open = deeds.receive();
        String fresh = deeds.receive();
        String closed = deeds.receive();
        driver.complete(driver.task(open).getAssignee(), open, Map.of("outcome", "accepted"));
        List.of(offered, open, closed).forEach(id -> deeds.came(id, 45));
        deeds.set(closed, "closed_at = now()");
        int before = driver.lead(open).score();

        deeds.night();

        assertThat(driver.lead(open).score()).isEqualTo(before - 5);
        assertThat(deeds.due(open)).as("60 days of silence").isEqualTo("15");
        assertThat(driver.lead(closed).score()).isEqualTo(before);
        assertThat(driver.lead(fresh).score()).isEqualTo(before);
        assertThat(driver.lead(offered).score()).as("its process does it").isEqualTo(before);
        driver.runJob(offered, PAUSE);
        assertThat(driver.lead(offered).score()).isEqualTo(before - 5);

        long changes = deeds.changes(open);
        deeds.night();
        assertThat(deeds.changes(open)).isEqualTo(changes);
        assertThat(deeds.waiting(offered)).isZero();
    }

    @Test
    void tableThatWasEditedReachesEveryLeadTheNextNight() {
        String id = deeds.receive();
        driver.complete(driver.task(id).getAssignee(), id, Map.of("outcome", "accepted"));
        deeds.click(id, 1, null);
        driver.runJob(id, PAUSE);
        transactions.executeWithoutResult(
                transaction -> jdbc.sql("update lead_behaviour_due set rules_version = 'old' where lead_id = ?")
                        .param(id)
                        .update());
        deeds.set(id, "score = 0, score_breakdown = '[]'");

        deeds.night();

        assertThat(driver.lead(id).score()).as("what behaviour gives").isEqualTo(5);
    }

    @Test
    void closedAndFrozenLeadsAreLeftAlone() {
        String frozen = deeds.receive();
        deeds.set(frozen, "restricted_at = now()");
        String closed = deeds.receive();
        deeds.set(closed, "status = 'closed_lost', closed_at = now()");
        String closedLater = deeds.receive();
        deeds.click(closedLater, 1, null);
        deeds.set(closedLater, "status = 'closed_lost', closed_at = now()");
        int before = driver.lead(closedLater).score();

        List.of(frozen, closed).forEach(id -> deeds.click(id, 1, null));
        driver.runJob(closedLater, PAUSE);
        log.record("L-GONE", BehaviourKind.CLICK, BehaviourLog.About.NOTHING, null);

        List.of(frozen, closed).forEach(id -> {
            assertThat(deeds.rows(id)).isZero();
            assertThat(deeds.waiting(id)).isZero();
        });
        assertThat(driver.lead(closedLater).score()).isEqualTo(before);
    }

    @Test
    void formSentAgainCounts() {
        OnePerson person = new OnePerson();
        String campaign = new TestCampaigns(beans).create(Map.of());
        NewLead lead = person.in(campaign, person.byEmail("Acme"));
        String id = driver.receive(lead);
        int before = driver.lead(id).score();

        driver.receive(lead);
        driver.runJob(id, PAUSE);

        assertThat(driver.lead(id).score()).isEqualTo(before + 8);
    }
}
