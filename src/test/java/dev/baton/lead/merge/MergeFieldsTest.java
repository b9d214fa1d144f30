package dev.baton.lead.merge;

import static dev.baton.lead.merge.MergeFields.OTHER;
import static dev.baton.lead.merge.MergeFields.THIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.baton.lead.Lead;
import dev.baton.lead.LeadFixtures;
import dev.baton.lead.merge.MergeFields.Differing;
import dev.baton.lead.merge.MergeFields.Taken;
import dev.baton.lead.state.Financial;
import dev.baton.shared.InvalidInput;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of two values stays. */
class MergeFieldsTest {

    private static final Instant CAME = Instant.parse("2026-05-05T12:00:00Z");

    private final LeadValues mine = nothingKnown();
    private final LeadValues others = nothingKnown();

    @ParameterizedTest(name = "{0} and {1}, the other one newer: {2}")
    @CsvSource({"Acme, Bolt, true, other", "Acme, Bolt, false, this", ", Bolt, false, other", "Acme, , true, this"})
    void newerValueThatIsNotEmptyStays(String company, String otherCompany, boolean otherIsNewer, String chosen) {
        mine.put("company", company);
        others.put("company", otherCompany);

        assertThat(fields(otherIsNewer).differing())
                .containsExactly(new Differing("company", company, otherCompany, chosen));
    }

    @Test
    void whatBothHaveAlikeIsNoMatterOfChoice() {
        mine.put("company", "Acme");
        others.put("company", "Acme");

        assertThat(fields(true).differing()).isEmpty();
        assertThat(fields(true).alike()).containsExactly("company");
        assertThat(fields(true).taken(Map.of("company", OTHER))).isEmpty();
    }

    @Test
    void whatNeitherHasIsNeitherAlikeNorDifferent() {
        assertThat(fields(true).differing()).isEmpty();
        assertThat(fields(true).alike()).isEmpty();
    }

    @ParameterizedTest(name = "this said {0}, the other one {1}")
    @CsvSource({"true, false, other", "false, true, this"})
    void whoRefusedMailOnceRefusedItHoweverOldThatIs(String here, String there, String chosen) {
        mine.put("consent_given", here);
        others.put("consent_given", there);

        assertThat(fields(true).differing()).extracting(Differing::chosen).containsExactly(chosen);
        assertThat(fields(false).differing()).extracting(Differing::chosen).containsExactly(chosen);
    }

    @Test
    void managersChoiceCountsMoreThanAge() {
        mine.put("company", "Acme");
        others.put("company", "Bolt");
        mine.put("city", "Austin");
        others.put("city", "Boston");

        assertThat(fields(true).taken(Map.of("company", THIS))).containsOnlyKeys("city");
        assertThat(fields(false).taken(Map.of("company", OTHER))).containsOnlyKeys("company");
    }

    @Test
    void whatIsTakenIsKeptWithWhatWasThereBefore() {
        mine.put("company", "Acme");
        others.put("company", "Bolt");
        others.put("custom_fields.color", "blue");

        assertThat(fields(true).taken(Map.of()))
                .isEqualTo(
                        Map.of("company", new Taken("Acme", "Bolt"), "custom_fields.color", new Taken(null, "blue")));
    }

    @Test
    void emptyValueIsTakenWhereTheManagerWantsIt() {
        mine.put("message", "old words");

        assertThat(fields(false).taken(Map.of("message", OTHER)))
                .containsExactly(Map.entry("message", new Taken("old words", null)));
    }

    @Test
    void moneySocialSecurityNumberAndBirthdayAreNotShown() {
        mine.put("npv", "1000 USD");
        others.put("npv", "2000 USD");
        mine.put("ssn", "123-45-6789");
        mine.put("date_of_birth", "1980-12-31");
        others.put("date_of_birth", "1980-11-30");

        assertThat(fields(true).differing())
                .extracting(Differing::field, Differing::thisValue, Differing::otherValue)
                .containsExactlyInAnyOrder(
                        tuple("npv", "***", "***"),
                        tuple("ssn", Financial.masked("123-45-6789"), null),
                        tuple("date_of_birth", "1980-**-**", "1980-**-**"));
        assertThat(Financial.masked("123-45-6789")).doesNotContain("123-45");
    }

    @Test
    void allThatIsWrongWithTheChoicesIsSaidAtOnce() {
        mine.put("company", "Acme");

        assertThatThrownBy(() -> fields(true).taken(Map.of("shoe", THIS, "company", "mine")))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.problems())
                        .containsExactlyInAnyOrder(
                                new InvalidInput.Problem("fields.shoe", "Neither of the leads has this field"),
                                new InvalidInput.Problem("fields.company", "Please say \"this\" or \"other\"")));
    }

    private MergeFields fields(boolean otherIsNewer) {
        return new MergeFields(mine, others, otherIsNewer);
    }

    private static LeadValues nothingKnown() {
        Lead lead = LeadFixtures.received(LeadFixtures.leadToNurture(), CAME);
        LeadValues values = LeadValues.of(lead, LeadFixtures.vault());
        values.all().replaceAll((field, value) -> null);
        return values;
    }
}
