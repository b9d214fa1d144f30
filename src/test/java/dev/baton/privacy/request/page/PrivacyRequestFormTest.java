package dev.baton.privacy.request.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.baton.privacy.request.IdentityCheck;
import dev.baton.shared.InvalidInput;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a correction may not make of a person. */
class PrivacyRequestFormTest {

    @ParameterizedTest
    @CsvSource({
        "date_of_birth,2026-12-02",
        "date_of_birth,1066-10-14",
        "first_name,n/a",
        "last_name,-",
        "last_name,'\u3164'",
        "company,None",
        "city,.",
        "email,x@firm.c0m",
        "email,n/a"
    })
    void isRefused(String field, String value) {
        PrivacyRequestForm form = new PrivacyRequestForm(
                "correction",
                null,
                "ann@acme.example",
                null,
                IdentityCheck.names().iterator().next(),
                null,
                null,
                Map.of(field, value),
                List.of());

        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class, () -> form.check(null, Instant.parse("2026-12-01T10:00:00Z"), "US"));

        assertThat(refused.problems()).singleElement().satisfies(problem -> assertThat(problem.field())
                .isEqualTo("corrections." + field));
    }
}
