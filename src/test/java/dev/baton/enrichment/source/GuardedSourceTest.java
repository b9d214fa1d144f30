package dev.baton.enrichment.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A source is asked no more often than needed, and left alone when it fails. */
class GuardedSourceTest {

    private static final Map<Fact, String> KNOWN = Map.of(Fact.COMPANY, "Acme");

    private final TestClock clock = new TestClock(java.time.Instant.parse("2026-01-01T00:00:00Z"));
    private final Scripted scripted = new Scripted();
    private final GuardedSource guarded = new GuardedSource(scripted, settings(), clock);

    @Test
    void answerServesOthersOfTheSameDomainForADay() throws SourceAway {
        assertThat(guarded.lookUp("acme.example")).isEqualTo(KNOWN);
        assertThat(guarded.lookUp("acme.example")).isEqualTo(KNOWN);
        guarded.lookUp("other.example");
        assertThat(scripted.asked).isEqualTo(2);

        clock.advance(Duration.ofHours(25));
        guarded.lookUp("acme.example");
        assertThat(scripted.asked).isEqualTo(3);
    }

    @Test
    void sourceThatFailsAgainAndAgainIsLeftAloneAndTriedAfterThePause() throws SourceAway {
        scripted.failure = new SourceAway("it is dead");
        for (int i = 0; i < 4; i++) {
            refused("d" + i + ".example", "it is dead");
        }

        refused("d5.example", "it has failed again and again and is left alone for now");
        assertThat(scripted.asked).isEqualTo(4);

        scripted.failure = null;
        clock.advance(Duration.ofSeconds(31));
        assertThat(guarded.lookUp("d5.example")).isEqualTo(KNOWN);
        assertThat(guarded.lookUp("d6.example")).isEqualTo(KNOWN);
    }

    @Test
    void sourceThatSaysForHowLongIsNotAskedBefore() throws SourceAway {
        scripted.failure = SourceAway.busy("used up", Duration.ofHours(1));
        refused("a.example", "used up");
        scripted.failure = null;

        clock.advance(Duration.ofMinutes(59));
        refused("a.example", "it takes no questions for now");
        assertThat(scripted.asked).isEqualTo(1);

        clock.advance(Duration.ofMinutes(2));
        assertThat(guarded.lookUp("a.example")).isEqualTo(KNOWN);
    }

    private void refused(String asked, String message) {
        assertThatThrownBy(() -> guarded.lookUp(asked))
                .isInstanceOf(SourceAway.class)
                .hasMessage(message);
    }

    static EnrichmentSettings settings() {
        return new EnrichmentSettings(
                Duration.ofSeconds(5),
                Duration.ofMillis(500),
                List.of(Duration.ofSeconds(10), Duration.ofMinutes(1)),
                Duration.ofSeconds(30),
                Duration.ofDays(1),
                new EnrichmentSettings.Domain(true, ""),
                new EnrichmentSettings.Registry("", Duration.ofDays(30)),
                new EnrichmentSettings.Location(""),
                new EnrichmentSettings.CompanyFile(""),
                new EnrichmentSettings.CompanyService("http://127.0.0.1:1/v2", "key"));
    }

    private static final class Scripted implements Source {

        private SourceAway failure;
        private int asked;

        @Override
        public String name() {
            return "scripted";
        }

        @Override
        public boolean isOn() {
            return true;
        }

        @Override
        public String asked(Question question) {
            return question.domain();
        }

        @Override
        public Map<Fact, String> lookUp(String about) throws SourceAway {
            asked++;
            if (failure != null) {
                throw failure;
            }
            return KNOWN;
        }
    }
}
