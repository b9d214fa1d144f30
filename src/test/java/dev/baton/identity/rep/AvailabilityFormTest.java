package dev.baton.identity.rep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.baton.shared.InvalidInput;
import dev.baton.shared.InvalidInput.Problem;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken of an availability that somebody wrote, and what is sent back with the field that is wrong. */
class AvailabilityFormTest {

    private static final Availability BEFORE = RepProfile.of("rita").availability();
    private static final List<Integer> ALL_WEEK = List.of(1, 2, 3, 4, 5, 6, 7);

    @Test
    void everythingIsTakenTidied() {
        Availability read = new AvailabilityForm(
                        "Europe/Berlin",
                        "09:00",
                        "17:30:00",
                        List.of(5, 1, 1),
                        "2026-05-04",
                        "2026-05-04",
                        List.of("EN", " de ", "en"),
                        List.of("US"),
                        List.of("Funding buyout"),
                        20)
                .read(BEFORE);

        assertThat(read.timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(read.worksTo()).isEqualTo(LocalTime.of(17, 30));
        assertThat(read.worksOn()).containsExactly(1, 5);
        assertThat(read.absentTo()).isEqualTo("2026-05-04");
        assertThat(read.languages()).containsExactly("en", "de");
        assertThat(read.regions()).containsExactly("us");
        assertThat(read.services()).containsExactly("funding buyout");
        assertThat(read.maxOpenLeads()).isEqualTo(20);
    }

    @Test
    void limitsStayWhereTheFormSaysNothingOfThem() {
        Availability before = new AvailabilityForm(
                        "UTC", null, null, ALL_WEEK, null, null, List.of("en"), List.of("us"), List.of(), 5)
                .read(BEFORE);

        Availability after =
                new AvailabilityForm("UTC", null, null, ALL_WEEK, null, null, null, null, null, null).read(before);

        assertThat(after).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "Mars/Base,09:00,17:00,,,5,time_zone",
        ",09:00,17:00,,,5,time_zone",
        "UTC,9 am,17:00,,,5,works_from",
        "UTC,09:00,25:00,,,5,works_to",
        "UTC,09:00,,,,5,works_to",
        "UTC,,17:00,,,5,works_from",
        "UTC,09:00,09:00,,,5,works_to",
        "UTC,09:00,17:00,04.05.2026,,5,absent_from",
        "UTC,09:00,17:00,2026-05-04,2026-02-30,5,absent_to",
        "UTC,09:00,17:00,2026-05-04,2026-05-03,5,absent_to",
        "UTC,09:00,17:00,,2026-05-03,5,absent_from",
        "UTC,09:00,17:00,,,0,max_open_leads",
    })
    void eachMistakeNamesItsField(
            String zone, String from, String to, String absentFrom, String absentTo, int most, String field) {
        assertThat(problems(new AvailabilityForm(
                        zone, from, to, ALL_WEEK, absentFrom, absentTo, List.of(), List.of(), List.of(), most)))
                .containsExactly(field);
    }

    @Test
    void mistakesInListsNameTheirPlaceAndAllAreToldAtOnce() {
        List<String> found = problems(new AvailabilityForm(
                "UTC",
                "x",
                null,
                Arrays.asList(1, 8),
                null,
                null,
                List.of("en", "klingon"),
                List.of("r".repeat(81)),
                Arrays.asList("", null),
                null));

        assertThat(found)
                .containsExactly("works_from", "works_on", "languages[1]", "regions[0]", "services[0]", "services[1]");
    }

    private static List<String> problems(AvailabilityForm form) {
        return catchThrowableOfType(InvalidInput.class, () -> form.read(BEFORE)).problems().stream()
                .map(Problem::field)
                .toList();
    }
}
