package dev.baton.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.scoring.service.ServiceWords;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A specific interest is one in something that is offered, wherever in the sentence it stands. */
class ServiceInterestTest {

    private static final List<String> OFFERED =
            List.of(Scorings.SERVICE, "Security Assessment", "Back-up", "Rénovation", "Consulting");
    private static final Set<String> CATALOGUE = ServiceWords.keys(List.of(Scorings.CATALOGUE_SERVICE, "Pentest"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nextcloud Installation",
                " nextcloud  installation ",
                "NEXTCLOUD INSTALLATION",
                "server move",
                "Security assessment for 50 users",
                "We need a security-assessment, please!",
                "Two SECURITY ASSESSMENTS",
                "A pen-test of our shop",
                "backup",
                "Back up of 3 servers",
                "renovation",
                "Consulting about a Pentest"
            })
    void whatIsOfferedIsSpecificInAnySpelling(String interest) {
        assertThat(kind(interest)).isEqualTo("specific");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "general",
                "Other",
                "",
                " ",
                "-",
                "N/A",
                "none",
                "Window cleaning",
                "Nextcloud",
                "Consulting",
                "consulting services",
                "Assessment of security",
                "Pentesting",
                "Cybersecurity assessment"
            })
    void anythingElseIsGeneral(String interest) {
        assertThat(kind(interest)).isEqualTo("general");
    }

    @Test
    void aFieldThatIsNotThereIsNoInterest() {
        assertThat(kind(null)).isEqualTo("none");
    }

    @Test
    void whereNothingIsOfferedNothingIsSpecific() {
        assertThat(ServiceInterest.kind(Scorings.SERVICE, List.of(), Set.of())).isEqualTo("general");
    }

    private static String kind(String interest) {
        return ServiceInterest.kind(interest, OFFERED, CATALOGUE);
    }
}
