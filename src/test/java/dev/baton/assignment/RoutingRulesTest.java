package dev.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.rules.RuleSets;
import dev.baton.rules.Rules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule of {@code rules/routing} fires where it should, and nowhere else. */
class RoutingRulesTest {

    private static final Rules RULES = RuleSets.repository();
    private static final Candidate REP = Candidate.named("rita");
    private static final String SERVICE = "Nextcloud Installation";
    private static final LeadToRoute LEAD = new LeadToRoute("B", 70, SERVICE, "TX", "ES", true, "");
    private static final LeadToRoute UNKNOWN = new LeadToRoute("D", 0, "", "", "", true, "");

    @Test
    void repWhoIsNotAvailableIsNotAsked() {
        assertThat(advice(LEAD, REP.unavailable("is absent"))).contains(RepAdvice.exclude("rita", "is absent"));
    }

    @Test
    void repWhoIsAvailableIsAsked() {
        assertThat(advice(LEAD, REP)).noneMatch(RepAdvice::excluded);
    }

    @ParameterizedTest
    @CsvSource({"4,5,false", "5,5,true", "6,5,true", "0,0,true", "500,-1,false"})
    void repWithFullHandsIsNotAsked(int open, int most, boolean full) {
        List<RepAdvice> advice = advice(LEAD, REP.load(open, 50, most));

        assertThat(advice.contains(RepAdvice.exclude("rita", "has full hands with " + open + " open leads")))
                .isEqualTo(full);
    }

    @Test
    void repWhoHadTheLeadBeforeIsNotAskedAgain() {
        assertThat(advice(LEAD, REP.offeredBefore()))
                .contains(RepAdvice.exclude("rita", "was offered this lead before"));
    }

    @Test
    void nobodyIsAskedWhereLeadsAreAssignedByHand() {
        assertThat(advice(new LeadToRoute("B", 70, "", "", "", false, ""), REP))
                .contains(RepAdvice.exclude("rita", "is not asked, since the campaign's leads are assigned by hand"));
    }

    @ParameterizedTest
    @CsvSource({"rita,true", "rob,false"})
    void repOfTheCampaignComesBeforeAllOthers(String first, boolean she) {
        assertThat(advice(new LeadToRoute("B", 70, "", "", "", true, first), REP)
                        .contains(RepAdvice.give("rita", 1000, "is asked first in this campaign")))
                .isEqualTo(she);
    }

    @Test
    void repWhoKnowsTheServiceGetsFortyPoints() {
        Candidate rep = REP.with(List.of(), List.of(), List.of("nextcloud installation"));

        assertThat(advice(LEAD, rep)).contains(RepAdvice.give("rita", 40, "knows " + SERVICE));
        assertThat(reasons(advice(LEAD, REP))).noneMatch(reason -> reason.startsWith("knows"));
    }

    @Test
    void repWhoSpeaksTheLanguageGetsThirtyPoints() {
        Candidate rep = REP.with(List.of("es"), List.of(), List.of());

        assertThat(advice(LEAD, rep)).contains(RepAdvice.give("rita", 30, "speaks Spanish"));
        assertThat(reasons(advice(LEAD, REP.with(List.of("en"), List.of(), List.of()))))
                .noneMatch(reason -> reason.startsWith("speaks"));
    }

    @Test
    void repOfTheRegionGetsTwentyPoints() {
        Candidate rep = REP.with(List.of(), List.of("tx"), List.of());

        assertThat(advice(LEAD, rep)).contains(RepAdvice.give("rita", 20, "covers TX"));
        assertThat(reasons(advice(LEAD, REP.with(List.of(), List.of("ny"), List.of()))))
                .noneMatch(reason -> reason.startsWith("covers"));
    }

    @Test
    void whatIsNotKnownOfTheLeadGivesNobodyPoints() {
        Candidate rep = REP.with(List.of("es"), List.of("tx"), List.of("nextcloud installation"));

        assertThat(reasons(advice(UNKNOWN, rep))).containsExactly("0 open leads");
    }

    @ParameterizedTest
    @CsvSource({"0,0,50,0 open leads", "1,10,45,1 open lead", "3,50,25,3 open leads", "6,100,0,6 open leads"})
    void repWithFewerOpenLeadsGetsMorePoints(int open, int percent, int points, String reason) {
        assertThat(advice(UNKNOWN, REP.load(open, percent, -1)))
                .containsExactly(RepAdvice.give("rita", points, reason));
    }

    @ParameterizedTest
    @CsvSource({"A,4,true", "A,5,false", "B,0,false", "D,0,false"})
    void hotLeadGoesToARepWithFreeHands(String grade, int open, boolean fires) {
        List<RepAdvice> advice = advice(new LeadToRoute(grade, 85, "", "", "", true, ""), REP.load(open, 0, -1));

        assertThat(advice.contains(RepAdvice.give("rita", 15, "has free hands for a hot lead")))
                .isEqualTo(fires);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 50})
    void eachRepGetsAdviceOfTheirOwn(int reps) {
        List<Candidate> team = java.util.stream.IntStream.range(0, reps)
                .mapToObj(i -> Candidate.named("rep" + i))
                .toList();

        assertThat(advice(LEAD, team.toArray(Candidate[]::new)))
                .extracting(RepAdvice::username)
                .hasSize(reps)
                .doesNotHaveDuplicates();
    }

    private static List<RepAdvice> advice(LeadToRoute lead, Candidate... reps) {
        List<Object> facts = new java.util.ArrayList<>(List.of(lead));
        List.of(reps).forEach(rep -> facts.add(rep.rep()));
        return RULES.run("routing", facts, RepAdvice.class);
    }

    private static List<String> reasons(List<RepAdvice> advice) {
        return advice.stream().map(RepAdvice::reason).toList();
    }
}
