package dev.baton.assignment.task;

import static dev.baton.lead.LeadFixtures.leadFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.baton.lead.timeline.ActivityType;
import dev.baton.lead.timeline.LeadTimeline;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What a rep's queue says of each lead. */
@BatonTest
class RepQueueIT {

    private static final String REP = "rep2";

    @Autowired
    ApplicationContext beans;

    @Autowired
    QueueController queues;

    @Autowired
    OfferTasks answers;

    @Autowired
    LeadTimeline timeline;

    @Autowired
    TransactionTemplate transactions;

    private LeadDriver driver;

    @BeforeEach
    void drive() {
        driver = new LeadDriver(beans);
    }

    @Test
    void anAcceptedLeadSaysSinceWhenItIsTheirs() {
        String id = driver.receive(leadFor(REP));
        Instant before = Instant.now();
        driver.signedIn().as(REP, () -> answers.accept(id));

        assertThat(queue().accepted())
                .filteredOn(accepted -> accepted.lead().leadId().equals(id))
                .singleElement()
                .satisfies(accepted ->
                        assertThat(accepted.since()).isBetween(before.minus(Duration.ofSeconds(1)), Instant.now()));
    }

    @Test
    void aManagersNoteIsThereWithItsWords() {
        String id = driver.receive(leadFor(REP));
        driver.signedIn().as(REP, () -> answers.accept(id));
        transactions.executeWithoutResult(transaction -> {
            timeline.add(id, ActivityType.NOTE_ADDED, "manager", "Ring back before Friday", Map.of());
            timeline.add(id, ActivityType.STATUS_CHANGED, "manager", null, Map.of());
        });

        assertThat(queue().updates())
                .filteredOn(update -> update.leadId().equals(id))
                .extracting(RepQueue.Update::text, RepQueue.Update::note)
                .containsExactlyInAnyOrder(
                        tuple("added a note", "Ring back before Friday"), tuple("changed the status", null));
    }

    private RepQueue.Queue queue() {
        RepQueue.Queue[] found = new RepQueue.Queue[1];
        driver.signedIn().as(REP, () -> found[0] = queues.queue());
        return found[0];
    }
}
