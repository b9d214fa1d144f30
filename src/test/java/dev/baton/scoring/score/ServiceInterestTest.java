package dev.baton.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A specific interest is one in something that is offered. */
class ServiceInterestTest {

    private static final List<String> OFFERED = List.of(Scorings.SERVICE, Scorings.CATALOGUE_SERVICE);

    @ParameterizedTest
    @ValueSource(
            strings = {"Nextcloud Installation", " nextcloud  installation ", "NEXTCLOUD INSTALLATION", "server move"})
    void whatIsOfferedIsSpecificInAnySpelling(String interest) {
        assertThat(ServiceInterest.kind(interest, OFFERED)).isEqualTo("specific");
    }

    @ParameterizedTest
    @ValueSource(strings = {"general", "Other", "", " ", "-", "N/A", "none", "Window cleaning", "Nextcloud"})
    void anythingElseIsGeneral(String interest) {
        assertThat(ServiceInterest.kind(interest, OFFERED)).isEqualTo("general");
    }

    @Test
    void aFieldThatIsNotThereIsNoInterest() {
        assertThat(ServiceInterest.kind(null, OFFERED)).isEqualTo("none");
    }

    @Test
    void whereNothingIsOfferedNothingIsSpecific() {
        assertThat(ServiceInterest.kind(Scorings.SERVICE, List.of())).isEqualTo("general");
    }
}
