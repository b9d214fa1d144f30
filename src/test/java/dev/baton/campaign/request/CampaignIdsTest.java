package dev.baton.campaign.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids that tell of the name. */
class CampaignIdsTest {

    @ParameterizedTest
    @CsvSource({
        "Nextcloud for schools 2027, nextcloud-for-schools-2027",
        "'  Café & Bürgermeister! ', cafe-burgermeister",
        "日本, campaign",
        "New, new-2",
        "Calendar, calendar-2"
    })
    void areMadeOfTheName(String name, String id) {
        assertThat(CampaignIds.ofName(name, taken -> false)).isEqualTo(id);
        assertThat(CampaignIds.isId(id)).isTrue();
    }

    @Test
    void getANumberWhereTheyAreTaken() {
        assertThat(CampaignIds.ofName("Spring", Set.of("spring", "spring-2")::contains))
                .isEqualTo("spring-3");
    }

    @Test
    void areNoLongerThanCanBeRead() {
        assertThat(CampaignIds.ofName("word ".repeat(50), taken -> false))
                .hasSizeLessThanOrEqualTo(60)
                .endsWith("-word");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Spring", "a b", "-a", "a--b", "a/b", "new", "calendar", "ä"})
    void areNothingElse(String text) {
        assertThat(CampaignIds.isId(text)).isFalse();
    }
}
