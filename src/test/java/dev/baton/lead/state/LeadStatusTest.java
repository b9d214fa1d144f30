package dev.baton.lead.state;

import static dev.baton.lead.state.LeadStatus.CLOSED_LOST;
import static dev.baton.lead.state.LeadStatus.CLOSED_WON;
import static dev.baton.lead.state.LeadStatus.CONTACTED;
import static dev.baton.lead.state.LeadStatus.NEW;
import static dev.baton.lead.state.LeadStatus.PROPOSAL;
import static dev.baton.lead.state.LeadStatus.QUALIFIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.lead.Lead;
import dev.baton.lead.LeadFixtures;
import dev.baton.lead.ScorableLeads;
import dev.baton.shared.Conflict;
import dev.baton.shared.InvalidInput;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which status may follow which: all pairs. */
class LeadStatusTest {

    private static final Map<LeadStatus, Set<LeadStatus>> ALLOWED = Map.of(
            NEW, Set.of(CONTACTED, CLOSED_LOST),
            CONTACTED, Set.of(CONTACTED, QUALIFIED, CLOSED_LOST),
            QUALIFIED, Set.of(QUALIFIED, PROPOSAL, CLOSED_LOST),
            PROPOSAL, Set.of(PROPOSAL, CLOSED_WON, CLOSED_LOST),
            CLOSED_WON, Set.of(),
            CLOSED_LOST, Set.of());

    static Stream<Arguments> pairs() {
        return Stream.of(LeadStatus.values())
                .flatMap(from -> Stream.of(LeadStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("pairs")
    void statusMovesOnlyAlongTheAllowedTransitions(LeadStatus from, LeadStatus to) {
        assertThat(from.canBecome(to)).isEqualTo(ALLOWED.get(from).contains(to));
        assertThat(from.allowedNext().contains(to)).isEqualTo(from.canBecome(to));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void onlyWonAndLostAreClosed(LeadStatus status, LeadStatus ignored) {
        assertThat(status.isClosed()).isEqualTo(status == CLOSED_WON || status == CLOSED_LOST);
    }

    @Test
    void refusedMoveSaysWhatIsAllowed() {
        Lead lead = ScorableLeads.lead(LeadFixtures.completeLead(), Instant.now());

        assertThatThrownBy(() -> lead.moveTo(CLOSED_WON, Instant.now()))
                .isInstanceOf(Conflict.class)
                .hasMessage("A lead that is new cannot become closed_won; it can become [contacted, closed_lost]");
        assertThat(lead.status()).isEqualTo(NEW);
    }

    @Test
    void namesOfTheApiAreReadBack() {
        for (LeadStatus status : LeadStatus.values()) {
            assertThat(LeadStatus.of(status.apiName())).isEqualTo(status);
        }
        assertThatThrownBy(() -> LeadStatus.of("sold")).isInstanceOf(InvalidInput.class);
    }
}
