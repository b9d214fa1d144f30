package dev.baton.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginFormTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.example.com, https://www.example.com",
        "' HTTPS://Www.Example.com ', https://www.example.com",
        "https://example.com:443, https://example.com",
        "https://example.com:8443, https://example.com:8443",
        "https://*.example.com, https://*.example.com",
        "https://münchen.example, https://xn--mnchen-3ya.example",
        "http://localhost:3000, http://localhost:3000",
        "http://127.0.0.1:80, http://127.0.0.1",
        "*, *",
    })
    void originsAreBroughtIntoTheFormThatBrowsersSend(String given, String origin) {
        assertThat(OriginForm.read(given)).isEqualTo(new OriginForm(origin, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com",
                "https://",
                "https://example.com/",
                "https://example.com/form",
                "http://example.com",
                "http://*.localhost",
                "https://*.com",
                "https://www.*.example.com",
                "https://a b.example",
                "https://user@example.com",
                "https://example.com:99999",
                "https://-a.example",
                "ftp://example.com",
                "null",
            })
    void whatIsNoOriginIsRefusedInWords(String given) {
        OriginForm form = OriginForm.read(given);

        assertThat(form.origin()).isNull();
        assertThat(form.problem()).isNotBlank();
    }
}
