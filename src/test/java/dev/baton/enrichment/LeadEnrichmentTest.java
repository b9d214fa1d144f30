package dev.baton.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.baton.enrichment.Lookups.Lookup;
import dev.baton.enrichment.source.EnrichmentSettings;
import dev.baton.enrichment.source.Fact;
import dev.baton.enrichment.source.Question;
import dev.baton.enrichment.source.Source;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadBatch;
import dev.baton.lead.LeadFixtures;
import dev.baton.lead.state.FoundFacts;
import dev.baton.lead.state.LeadStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which sources are asked about a lead, and what becomes of their answers. A domain is young for 30 days. */
class LeadEnrichmentTest {

    private static final Instant NOW = Instant.parse("2026-05-05T12:00:00Z");

    private final Lead lead = LeadFixtures.received(LeadFixtures.completeLead(), NOW);
    private final Map<String, Lead> leads = new HashMap<>(Map.of(lead.id(), lead));
    private final Lookups lookups = mock(Lookups.class);
    private final RuntimeService runtime = mock(RuntimeService.class);
    private final List<Lookup> answers = new ArrayList<>();
    private final LeadEnrichment enrichment = enrichment(source("domain", true), source("file", false));

    @BeforeEach
    void prepare() {
        when(lookups.of(lead.id())).thenReturn(answers);
    }

    @Test
    void onlySourcesThatAreOnAreAskedAndOnlyWhatTheyHaveNotAnswered() {
        assertThat(enrichment.isDue(lead.id())).isTrue();
        assertThat(enrichment.choose(lead.id())).containsExactly("domain");

        when(lookups.isKnown(lead.id(), "domain", "company.example")).thenReturn(true);
        assertThat(enrichment.choose(lead.id())).isEmpty();
    }

    @Test
    void whileAllSourcesAreOffNothingIsDue() {
        assertThat(enrichment(source("domain", false)).isDue(lead.id())).isFalse();
    }

    @Test
    void ofAFrozenLeadOrAPartOfAnotherNothingIsAsked() {
        LeadFixtures.mergedInto("lead_9", lead);
        assertThat(enrichment.isDue(lead.id())).isFalse();

        LeadFixtures.restricted(LeadFixtures.mergedInto(null, lead));
        assertThat(enrichment.isDue(lead.id())).isFalse();
        assertThat(enrichment.asked(lead.id(), source("domain", true))).isEmpty();
    }

    @Test
    void leadThatIsGoneHasNothingToAsk() {
        leads.clear();

        assertThat(enrichment.isDue(lead.id())).isFalse();
        assertThat(enrichment.asked(lead.id(), source("domain", true))).isEmpty();
    }

    @ParameterizedTest(name = "{0}, registered on {1}: {2}")
    @CsvSource({
        "business, 2026-04-06, new",
        "business, 2026-04-05, business",
        ", 2026-05-01, new",
        ", 2020-05-01, ",
        "disposable, 2026-05-01, disposable",
        "none, , none",
        "business, , business"
    })
    void businessDomainThatWasRegisteredAShortTimeAgoIsNew(String kind, String since, String known) {
        Map<Fact, String> found = new HashMap<>();
        if (kind != null) {
            found.put(Fact.EMAIL_DOMAIN, kind);
        }
        if (since != null) {
            found.put(Fact.DOMAIN_SINCE, since);
        }
        answered("domain", found);

        enrichment.use(lead.id());

        assertThat(lead.found().emailDomain()).isEqualTo(known);
    }

    @Test
    void firstSourceByNameIsBelieved() {
        answered("company-file", Map.of(Fact.COMPANY_SIZE, "50"));
        answered("company-service", Map.of(Fact.COMPANY_SIZE, "5000", Fact.INDUSTRY, "steel"));

        assertThat(enrichment.use(lead.id())).isTrue();

        assertThat(lead.found().companySize()).isEqualTo("50");
        assertThat(lead.found().industry()).isEqualTo("steel");
    }

    @Test
    void whereNoRegionIsKnownTheCountryStandsForIt() {
        answered("location", Map.of(Fact.COUNTRY, "AT"));

        enrichment.use(lead.id());

        assertThat(lead.found().region()).isEqualTo("AT");
    }

    @Test
    void withoutNewsTheLeadIsNotScoredAgain() {
        answered("location", Map.of(Fact.COUNTRY, "AT"));

        assertThat(enrichment.use(lead.id())).isTrue();
        assertThat(enrichment.use(lead.id())).isFalse();
    }

    @Test
    void forAClosedOrFrozenLeadNothingIsUsed() {
        answered("location", Map.of(Fact.COUNTRY, "AT"));
        LeadFixtures.restricted(lead);
        assertThat(enrichment.use(lead.id())).isFalse();
        assertThat(lead.found()).isEqualTo(FoundFacts.NONE);
    }

    @Test
    void forAClosedLeadNothingIsLookedUpAgain() {
        enrichment.edited(lead.id());
        verify(runtime).startProcessInstanceByKey(eq("lead-enrichment"), eq(lead.id()), any(Map.class));

        lead.moveTo(LeadStatus.CLOSED_LOST, NOW);
        RuntimeService again = mock(RuntimeService.class);
        enrichment(again, source("domain", true)).edited(lead.id());
        verify(again, never()).startProcessInstanceByKey(anyString(), anyString(), any(Map.class));
    }

    @Test
    void whatWasLookedUpForAnOldValueIsDropped() {
        enrichment.edited(lead.id());

        verify(lookups).forgetAllBut(lead.id(), Map.of("domain", "company.example", "file", "company.example"));
    }

    private void answered(String source, Map<Fact, String> found) {
        answers.add(new Lookup(source, "found", found, null, NOW));
    }

    private LeadEnrichment enrichment(Source... sources) {
        return enrichment(runtime, sources);
    }

    private LeadEnrichment enrichment(RuntimeService engine, Source... sources) {
        LeadBatch batch = mock(LeadBatch.class);
        when(batch.hold(any())).thenReturn(leads);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        EnrichmentSettings settings = mock(EnrichmentSettings.class);
        when(settings.registry()).thenReturn(new EnrichmentSettings.Registry("", Duration.ofDays(30)));
        return new LeadEnrichment(
                settings,
                List.of(sources),
                lookups,
                LeadFixtures.leads(leads, null, clock),
                batch,
                LeadFixtures.vault(),
                engine,
                clock);
    }

    /** Asks about business domains. */
    private static Source source(String name, boolean on) {
        Source source = mock(Source.class);
        when(source.name()).thenReturn(name);
        when(source.isOn()).thenReturn(on);
        when(source.asked(any()))
                .thenAnswer(call -> call.<Question>getArgument(0).businessDomain());
        return source;
    }
}
