package dev.baton.scoring.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.baton.shared.InvalidInput;
import dev.baton.shared.InvalidInput.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a service may be called. */
class ServiceFormTest {

    @Test
    void aNameIsKeptOnceInAllItsSpellings() {
        ServiceForm.Checked service = new ServiceForm(
                        " Penetration  Test ", List.of("penetration-tests", "Pentest", "PENTEST"))
                .check(word -> null);

        assertThat(service.name()).isEqualTo("Penetration Test");
        assertThat(service.synonyms()).containsExactly("Pentest");
        assertThat(service.words()).containsExactly("penetrationtest", "pentest");
    }

    @Test
    void allThatIsWrongIsTold() {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> new ServiceForm(
                        "Consulting services", List.of("", "Pentest", "Help!", "x".repeat(256)))
                .check(word -> word.equals("pentest") ? "Security audit" : null));

        assertThat(refused.problems())
                .extracting(Problem::field)
                .containsExactly("name", "synonyms[0]", "synonyms[1]", "synonyms[2]", "synonyms[3]");
        assertThat(refused.problems().get(0).message()).contains("too general");
        assertThat(refused.problems().get(2).message()).contains("Security audit");
    }

    @Test
    void whatAChangeDoesNotNameStays() {
        var before = new CatalogueService(null, "Pentest", List.of("Ethical hacking"), null, null);

        assertThat(new ServiceForm(null, List.of("White hats")).over(before))
                .isEqualTo(new ServiceForm("Pentest", List.of("White hats")));
        assertThat(new ServiceForm("Penetration test", null).over(before))
                .isEqualTo(new ServiceForm("Penetration test", List.of("Ethical hacking")));
    }
}
