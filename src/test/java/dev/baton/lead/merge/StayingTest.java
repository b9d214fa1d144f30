package dev.baton.lead.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.list.LeadSummary;
import dev.baton.lead.state.Grade;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which of several leads of one person is proposed as the one that stays. */
class StayingTest {

    private static final Instant OLD = Instant.parse("2026-05-05T12:00:00Z");
    private static final Instant YOUNG = OLD.plusSeconds(60);

    @Test
    void leadThatIsBeingWorkedStandsBeforeAFurtherOne() {
        assertThat(order(lead("far", "proposal", null, OLD), lead("worked", "contacted", "rep1", YOUNG)))
                .containsExactly("worked", "far");
    }

    @Test
    void workThatIsOverDoesNotCount() {
        assertThat(order(lead("lost", "closed_lost", "rep1", OLD), lead("new", "new", null, YOUNG)))
                .containsExactly("new", "lost");
    }

    @Test
    void furtherOneStandsBeforeAnOlderOneAndLostIsLessThanABeginning() {
        assertThat(order(
                        lead("lost", "closed_lost", null, OLD),
                        lead("new", "new", null, OLD),
                        lead("won", "closed_won", null, YOUNG),
                        lead("qualified", "qualified", null, YOUNG)))
                .containsExactly("won", "qualified", "new", "lost");
    }

    @Test
    void ofEqualsTheOlderStaysAndThenTheOneWithTheFirstId() {
        assertThat(order(lead("b", "new", null, OLD), lead("young", "new", null, YOUNG), lead("a", "new", null, OLD)))
                .containsExactly("a", "b", "young");
    }

    private static List<String> order(LeadSummary... leads) {
        return Stream.of(leads).sorted(Staying.FIRST).map(LeadSummary::leadId).toList();
    }

    private static LeadSummary lead(String id, String status, String rep, Instant createdAt) {
        return new LeadSummary(
                id, null, null, null, null, null, null, null, null, 0, Grade.D, null, status, null, rep, null, null,
                null, null, null, null, createdAt, List.of(), false);
    }
}
