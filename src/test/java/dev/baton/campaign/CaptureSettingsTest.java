package dev.baton.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.shared.InvalidInput;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a manager may set of a campaign's door. */
class CaptureSettingsTest {

    private final CaptureSettings before = new CaptureSettings("public", List.of("https://a.example"), 10, 100);

    @Test
    void whatIsNotNamedStays() throws Exception {
        assertThat(change("{}")).isEqualTo(before);
        assertThat(change("{\"access\":\"token\"}"))
                .isEqualTo(new CaptureSettings("token", List.of("https://a.example"), 10, 100));
    }

    @Test
    void noneAndNoLimitAreTwoThings() throws Exception {
        assertThat(change("{\"limit_per_ip\":null,\"limit_per_campaign\":0}"))
                .isEqualTo(new CaptureSettings("public", List.of("https://a.example"), null, 0));
    }

    @Test
    void originsAreTidiedAndNamedOnce() throws Exception {
        assertThat(change("{\"allowed_origins\":[\"HTTPS://B.example:443\",\"https://b.example\"]}")
                        .allowedOrigins())
                .containsExactly("https://b.example");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        assertThatThrownBy(
                        () -> change(
                                """
                        {"access":"secret", "allowed_origins":["https://a.example", "ftp://b.example"],
                         "limit_per_ip":-1, "limit_per_campaign":1000001, "colour":"red"}
                        """))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.problems())
                        .extracting(InvalidInput.Problem::field)
                        .containsExactly(
                                "colour", "access", "allowed_origins[1]", "limit_per_ip", "limit_per_campaign"));
    }

    @Test
    void limitIsAWholeNumber() {
        for (String wrong : List.of("1.5", "\"5\"", "99999999999")) {
            assertThatThrownBy(() -> change("{\"limit_per_ip\":" + wrong + "}"))
                    .hasMessage("This must be a whole number from 0 (no limit) to 1000000, or none");
        }
    }

    private CaptureSettings change(String body) throws JsonProcessingException {
        return before.with(new ObjectMapper().readTree(body));
    }
}
