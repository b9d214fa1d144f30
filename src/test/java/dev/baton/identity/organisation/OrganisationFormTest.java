package dev.baton.identity.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.shared.InvalidInput;
import dev.baton.shared.InvalidInput.Problem;
import java.time.ZoneId;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What may be said of an organisation. */
class OrganisationFormTest {

    @Test
    void whatIsNotNamedStays() {
        Organisation before = new Organisation("Roofs", "DE", "EUR", ZoneId.of("Europe/Berlin"), "de");

        assertThat(new OrganisationForm(null, "AT", null, null, null).over(before))
                .isEqualTo(new Organisation("Roofs", "AT", "EUR", ZoneId.of("Europe/Berlin"), "de"));
        assertThat(new OrganisationForm(" Roofs  & Co ", null, "JPY", "Asia/Tokyo", "ja").over(before))
                .isEqualTo(new Organisation("Roofs & Co", "DE", "JPY", ZoneId.of("Asia/Tokyo"), "ja"));
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() {
        OrganisationForm wrong = new OrganisationForm(" ", "us", "US$", "GMT+25", "english");

        assertThatThrownBy(() -> wrong.over(Organisation.UNTOLD))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidInput.class))
                .extracting(InvalidInput::problems, InstanceOfAssertFactories.list(Problem.class))
                .extracting(Problem::field)
                .containsExactly("name", "country", "currency", "time_zone", "language");
    }
}
