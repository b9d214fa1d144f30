package dev.baton.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.bench.Figures;
import dev.baton.lead.ScoreContribution;
import dev.baton.scoring.LeadFacts;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Scale;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Evaluations a second of the scoring table on one thread, beside the same sum in plain Java; and the time to compile. */
@BatonTest
class RulesBench {

    private static final int RUNS = Scale.of(500, 50_000);

    @Autowired
    Rules rules;

    @Autowired
    dev.baton.shared.file.LiveFolder folder;

    private int total;

    @Test
    void evaluationsASecond() {
        LeadFacts facts = new LeadFacts(
                new LeadFacts.Reach(true, true, ""),
                new LeadFacts.Wish("specific", "high (same day)", true),
                new LeadFacts.Visit(200, "all", true, "cpc", false),
                new LeadFacts.Firm(true, "", "", ""));
        evaluate(facts, RUNS / 5);
        assertThat(total).as("rows of the table that give points").isEqualTo(RUNS / 5 * contributions(facts));
        double scored = Figures.perSecond(RUNS, () -> evaluate(facts, RUNS));
        double plain = Figures.perSecond(RUNS, () -> plain(facts, RUNS));
        Figures.compare("rules: scoring table", scored, "evaluations/s", "plain Java", plain);
        double compiles =
                Figures.perSecond(1, () -> RuleCompiler.compile("scoring", folder.read("rules/scoring", ".drl.xlsx")));
        Figures.print("rules: compile the scoring table", 1000 / compiles, "ms");
    }

    private int contributions(LeadFacts facts) {
        List<ScoreContribution> found = rules.run("scoring", List.of(facts), ScoreContribution.class);
        assertThat(found).isNotEmpty();
        return found.size();
    }

    private void evaluate(LeadFacts facts, int runs) {
        for (int i = 0; i < runs; i++) {
            total += rules.run("scoring", List.of(facts), ScoreContribution.class)
                    .size();
        }
    }

    private void plain(LeadFacts facts, int runs) {
        for (int i = 0; i < runs; i++) {
            total += (facts.isBusinessEmail() ? 15 : 0)
                    + (facts.isPhone() ? 5 : 0)
                    + (facts.urgencyHas("high") ? 15 : 0)
                    + (facts.mediumIs("cpc, ppc") ? 15 : 0);
        }
    }
}
