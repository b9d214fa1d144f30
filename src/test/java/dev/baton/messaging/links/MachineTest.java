package dev.baton.messaging.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Which requests are those of machines. */
class MachineTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final String PERSON =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36";

    @ParameterizedTest
    @ValueSource(
            strings = {
                PERSON,
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile",
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Thunderbird/140.1"
            })
    void personIsNoMachine(String agent) {
        assertThat(why("GET", agent, false, 60)).isNull();
        assertThat(why("GET", agent, true, 60)).isNull();
    }

    @Test
    void headIsAMachines() {
        assertThat(why("HEAD", PERSON, false, 60)).isEqualTo("head");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "curl/8.5.0", "Mozilla/5.0 (compatible; Proofpoint URL Scanner)", "bingpreview/1.0"})
    void scannersAreMachines(String agent) {
        assertThat(why("GET", agent, false, 60)).isEqualTo("scanner");
    }

    @Test
    void withoutAUserAgentItIsAScanner() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/t/c/x");
        assertThat(Machine.why(request, false, NOW.minusSeconds(60), NOW)).isEqualTo("scanner");
    }

    @ParameterizedTest
    @CsvSource({"Purpose,prefetch", "Sec-Purpose,prefetch;prerender", "X-Moz,prefetch"})
    void prefetchIsAMachines(String header, String value) {
        MockHttpServletRequest request = request("GET", PERSON);
        request.addHeader(header, value);
        assertThat(Machine.why(request, false, NOW.minusSeconds(60), NOW)).isEqualTo("prefetch");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0",
                "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)"
            })
    void picturesThatAProxyFetchesAreNotOpenings(String agent) {
        assertThat(why("GET", agent, true, 60)).isEqualTo("proxy");
        assertThat(why("GET", agent, false, 60)).as("a click is none").isNull();
    }

    @ParameterizedTest
    @CsvSource({"0,too soon", "4,too soon", "5,", "6,"})
    void whatComesRightAfterSendingIsAMachines(int seconds, String why) {
        assertThat(why("GET", PERSON, false, seconds)).isEqualTo(why);
    }

    @Test
    void whatIsNotSentYetNobodyReads() {
        assertThat(Machine.why(request("GET", PERSON), false, null, NOW)).isEqualTo("too soon");
    }

    private static String why(String method, String agent, boolean picture, int secondsAfterSending) {
        return Machine.why(request(method, agent), picture, NOW.minusSeconds(secondsAfterSending), NOW);
    }

    private static MockHttpServletRequest request(String method, String agent) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/t/c/x");
        request.addHeader("User-Agent", agent);
        return request;
    }
}
