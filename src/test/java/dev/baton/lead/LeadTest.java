package dev.baton.lead;

import static dev.baton.lead.state.LeadStatus.CLOSED_LOST;
import static dev.baton.lead.state.LeadStatus.CLOSED_WON;
import static dev.baton.lead.state.LeadStatus.CONTACTED;
import static dev.baton.lead.state.LeadStatus.NEW;
import static dev.baton.lead.state.LeadStatus.PROPOSAL;
import static dev.baton.lead.state.LeadStatus.QUALIFIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.lead.state.Enquiry;
import dev.baton.lead.state.Grade;
import dev.baton.lead.state.LeadStatus;
import dev.baton.shared.Conflict;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a lead may become, and what it refuses. */
class LeadTest {

    private static final Instant CAME = Instant.parse("2026-05-05T12:00:00Z");
    private static final Instant LATER = CAME.plusSeconds(600);
    private static final Instant LIMIT = CAME.plusSeconds(3600);

    private final Lead lead = ScorableLeads.lead(LeadFixtures.completeLead(), CAME);

    @Test
    void leadThatHasJustComeIsNewAndNobodys() {
        assertThat(lead.status()).isEqualTo(NEW);
        assertThat(lead.progress().qualificationStatus()).isEqualTo("unqualified");
        assertThat(lead.grade()).isEqualTo(Grade.D);
        assertThat(lead.offeredTo()).isNull();
        assertThat(lead.assignedTo()).isNull();
        assertThat(lead.updatedAt()).isEqualTo(CAME);
    }

    @Test
    void offerNamesTheRepAndItsTimeLimit() {
        lead.offered("rep1", LIMIT, LATER);

        assertThat(lead.offeredTo()).isEqualTo("rep1");
        assertThat(lead.holder().answerBy()).isEqualTo(LIMIT);
        assertThat(lead.holder().offeredAt()).isEqualTo(LATER);
        assertThat(lead.updatedAt()).isEqualTo(LATER);
    }

    @Test
    void offerThatHasEndedLeavesNobodyWhoHasToAnswer() {
        lead.offered("rep1", LIMIT, CAME);

        lead.offerEnded(LATER);

        assertThat(lead.offeredTo()).isNull();
        assertThat(lead.holder().answerBy()).isNull();
        assertThat(lead.updatedAt()).isEqualTo(LATER);
    }

    @Test
    void whoeverIsAssignedWorksTheLeadAndItsOfferIsOver() {
        lead.offered("rep1", LIMIT, CAME);

        lead.assigned("rep2", LATER);

        assertThat(lead.assignedTo()).isEqualTo("rep2");
        assertThat(lead.holder().assignedAt()).isEqualTo(LATER);
        assertThat(lead.offeredTo()).isNull();
        assertThat(lead.holder().answerBy()).isNull();
    }

    @Test
    void leadThatIsBeingWorkedIsNeitherOfferedNorAssignedAgain() {
        lead.assigned("rep1", CAME);

        assertThatThrownBy(() -> lead.offered("rep2", LIMIT, LATER))
                .isInstanceOf(Conflict.class)
                .hasMessage("This lead is being worked by rep1 already");
        assertThatThrownBy(() -> lead.assigned("rep2", LATER))
                .isInstanceOf(Conflict.class)
                .hasMessage("This lead is being worked by rep1 already");
        assertThat(lead.assignedTo()).isEqualTo("rep1");
        assertThat(lead.offeredTo()).isNull();
    }

    @Test
    void offerThatIsMadeAnewDoesNotCount() {
        lead.offersForNothing(2);

        assertThat(lead.holder().earlierOffers()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "CONTACTED, unqualified",
        "QUALIFIED, sales_qualified",
        "PROPOSAL, sales_qualified",
        "CLOSED_WON, customer",
        "CLOSED_LOST, lost"
    })
    void qualificationFollowsTheStatus(LeadStatus wanted, String qualification) {
        come(wanted);

        assertThat(lead.status()).isEqualTo(wanted);
        assertThat(lead.progress().qualificationStatus()).isEqualTo(qualification);
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED_WON", "CLOSED_LOST"})
    void leadThatIsClosedIsNotFollowedUpAnyMore(LeadStatus end) {
        come(PROPOSAL);
        lead.followUpOn(LIMIT, CAME);

        lead.moveTo(end, LATER);

        assertThat(lead.followUpDate()).isNull();
        assertThat(lead.progress().closedAt()).isEqualTo(LATER);
    }

    @Test
    void leadThatIsOpenHasNoClosingDate() {
        come(PROPOSAL);

        assertThat(lead.progress().closedAt()).isNull();
    }

    @Test
    void firstContactIsKeptWhateverComesAfterIt() {
        lead.moveTo(CONTACTED, CAME);
        lead.moveTo(CONTACTED, LATER);
        lead.moveTo(QUALIFIED, LATER);

        assertThat(lead.progress().contactedAt()).isEqualTo(CAME);
        assertThat(lead.updatedAt()).isEqualTo(LATER);
    }

    @Test
    void leadThatIsLostAtOnceWasNeverContacted() {
        lead.moveTo(CLOSED_LOST, LATER);

        assertThat(lead.progress().contactedAt()).isNull();
    }

    @Test
    void anotherContactInTheSameStatusIsNoMove() {
        assertThat(lead.moveTo(CONTACTED, CAME)).isTrue();
        assertThat(lead.moveTo(CONTACTED, LATER)).isFalse();
    }

    @Test
    void closedLeadRefusesEveryMoveAndStaysAsItIs() {
        come(CLOSED_WON);

        for (LeadStatus wanted : LeadStatus.values()) {
            assertThatThrownBy(() -> lead.moveTo(wanted, LATER))
                    .isInstanceOf(Conflict.class)
                    .hasMessage("A lead that is closed_won cannot become " + wanted.apiName() + "; it can become []");
        }
        assertThat(lead.status()).isEqualTo(CLOSED_WON);
        assertThat(lead.progress().closedAt()).isEqualTo(CAME);
        assertThat(lead.progress().qualificationStatus()).isEqualTo("customer");
    }

    @Test
    void scoreIsTheSumOfItsReasons() {
        List<ScoreContribution> reasons =
                List.of(new ScoreContribution("company", 20, "gave a company"), new ScoreContribution("spam", -5, "x"));
        lead.judged(lead.judgement().scored(reasons, "7"), LATER);

        assertThat(lead.score()).isEqualTo(15);
        assertThat(lead.judgement().scoreBreakdown()).hasSize(2);
        assertThat(lead.judgement().rulesVersion()).isEqualTo("7");
        assertThat(lead.updatedAt()).isEqualTo(LATER);
    }

    @Test
    void scoringOfBehaviourAloneKeepsTheVersionOfTheRules() {
        lead.judged(lead.judgement().scored(List.of(), "7"), CAME);

        lead.judged(lead.judgement().scored(List.of(new ScoreContribution("visit", 3, "came again")), null), LATER);

        assertThat(lead.score()).isEqualTo(3);
        assertThat(lead.judgement().rulesVersion()).isEqualTo("7");
    }

    @ParameterizedTest
    @CsvSource({", de", "PT-BR, pt-br"})
    void languageThatIsNotKnownIsTheCampaigns(String brought, String language) {
        Enquiry enquiry = lead.enquiry().rewritten(null, null, brought, null);

        assertThat(enquiry.normalised("de").language()).isEqualTo(language);
    }

    @Test
    void leadThatWasHereADayAgoEndsAtOnce() {
        lead.endAsRepeat(LATER);

        assertThat(lead.status()).isEqualTo(CLOSED_LOST);
        assertThat(lead.progress().closedAt()).isEqualTo(LATER);
        assertThat(lead.progress().contactedAt()).isNull();
    }

    private void come(LeadStatus wanted) {
        if (wanted == CLOSED_LOST) {
            lead.moveTo(CLOSED_LOST, CAME);
            return;
        }
        for (LeadStatus next : List.of(CONTACTED, QUALIFIED, PROPOSAL, CLOSED_WON)) {
            lead.moveTo(next, CAME);
            if (next == wanted) {
                return;
            }
        }
    }
}
