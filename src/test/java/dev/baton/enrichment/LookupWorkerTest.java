package dev.baton.enrichment;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.baton.enrichment.source.EnrichmentSettings;
import dev.baton.enrichment.source.Fact;
import dev.baton.enrichment.source.GuardedSource;
import dev.baton.enrichment.source.Question;
import dev.baton.enrichment.source.Source;
import dev.baton.enrichment.source.SourceAway;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.client.exception.NotFoundException;
import org.camunda.bpm.client.task.ExternalTask;
import org.camunda.bpm.client.task.ExternalTaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes of asking a source. It is asked again after 5 and 30 seconds, and then the lead goes on without. */
class LookupWorkerTest {

    private static final Map<Fact, String> FOUND = Map.of(Fact.COMPANY, "Acme");

    private final LeadEnrichment enrichment = mock(LeadEnrichment.class);
    private final Lookups lookups = mock(Lookups.class);
    private final ExternalTask task = mock(ExternalTask.class);
    private final ExternalTaskService engine = mock(ExternalTaskService.class);
    private SourceAway away;
    private final LookupWorker worker =
            new LookupWorker(guarded(new Registry()), enrichment, lookups, settings(), Runnable::run);

    @BeforeEach
    void fetchTask() {
        when(task.getVariable(LeadEnrichment.LEAD_ID)).thenReturn("lead_1");
        when(task.getRetries()).thenReturn(null); // never failed before
        when(enrichment.asked(anyString(), any())).thenReturn(Optional.of("acme.example"));
    }

    @Test
    void whatIsFoundIsKeptAndTheProcessGoesOn() {
        worker.execute(task, engine);

        verify(lookups).found("lead_1", "registry", "acme.example", FOUND);
        verify(engine).complete(task);
    }

    @Test
    void whereThereIsNothingToAskTheProcessGoesOn() {
        when(enrichment.asked(anyString(), any())).thenReturn(Optional.empty());

        worker.execute(task, engine);

        verify(lookups, never()).found(anyString(), anyString(), anyString(), any());
        verify(engine).complete(task);
    }

    @ParameterizedTest(name = "{0} tries left before: {1} after it, in {2} seconds")
    @CsvSource({", 2, 5", "2, 1, 30"})
    void sourceThatIsAwayIsAskedAgainLater(Integer before, int after, long seconds) {
        away = new SourceAway("it did not answer");
        when(task.getRetries()).thenReturn(before);

        worker.execute(task, engine);

        verify(engine)
                .handleFailure(
                        task,
                        "Nothing was found out by the source registry: it did not answer.",
                        null,
                        after,
                        Duration.ofSeconds(seconds).toMillis());
    }

    @Test
    void afterTheLastTryItCouldNotBeFoundOutAndTheProcessGoesOn() {
        away = new SourceAway("it did not answer");
        when(task.getRetries()).thenReturn(1);

        worker.execute(task, engine);

        verify(lookups).failed("lead_1", "registry", "acme.example", "it did not answer");
        verify(engine).complete(task);
    }

    @Test
    void sourceThatRefusesForGoodIsNotAskedAgain() {
        away = SourceAway.refused("the key is wrong");

        worker.execute(task, engine);

        verify(lookups).failed("lead_1", "registry", "acme.example", "the key is wrong");
        verify(engine).complete(task);
    }

    @Test
    void sourceThatAsksForAPauseGetsIt() {
        away = SourceAway.busy("it is busy", Duration.ofMinutes(10));

        worker.execute(task, engine);

        verify(engine)
                .handleFailure(
                        task,
                        "Nothing was found out by the source registry: it is busy.",
                        null,
                        2,
                        Duration.ofMinutes(10).toMillis());
    }

    @Test
    void pauseThatIsShorterThanOurOwnCountsForNothing() {
        away = SourceAway.busy("it is busy", Duration.ofSeconds(1));

        worker.execute(task, engine);

        verify(engine).handleFailure(any(ExternalTask.class), anyString(), any(), anyInt(), eq(5_000L));
    }

    @Test
    void whatShouldNotHappenBecomesAnIncidentInTheEnd() {
        doThrow(new IllegalStateException("acme.example"))
                .when(lookups)
                .found(anyString(), anyString(), anyString(), any());
        when(task.getRetries()).thenReturn(1);

        worker.execute(task, engine);

        verify(engine)
                .handleFailure(
                        task,
                        "The answer of the source registry could not be kept. See Baton's log, then retry.",
                        null,
                        0,
                        Duration.ofMinutes(1).toMillis());
    }

    @Test
    void taskThatIsGoneIsNoFailure() {
        doThrow(new NotFoundException("gone", null)).when(engine).complete(task);

        worker.execute(task, engine);

        verify(engine, never()).handleFailure(any(ExternalTask.class), anyString(), any(), anyInt(), anyLong());
    }

    private static GuardedSource guarded(Source source) {
        return new GuardedSource(source, settings(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    private static EnrichmentSettings settings() {
        Duration minute = Duration.ofMinutes(1);
        return new EnrichmentSettings(
                minute,
                minute,
                List.of(Duration.ofSeconds(5), Duration.ofSeconds(30)),
                minute,
                minute,
                new EnrichmentSettings.Domain(false, null),
                new EnrichmentSettings.Registry(null, minute),
                new EnrichmentSettings.Location(null),
                new EnrichmentSettings.CompanyFile(null),
                new EnrichmentSettings.CompanyService("", null));
    }

    /** Knows one company, unless it is away. */
    private final class Registry implements Source {

        @Override
        public String name() {
            return "registry";
        }

        @Override
        public boolean isOn() {
            return true;
        }

        @Override
        public String asked(Question question) {
            return question.businessDomain();
        }

        @Override
        public Map<Fact, String> lookUp(String asked) throws SourceAway {
            if (away != null) {
                throw away;
            }
            return FOUND;
        }
    }
}
