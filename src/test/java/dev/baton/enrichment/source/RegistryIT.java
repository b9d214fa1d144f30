package dev.baton.enrichment.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.enrichment.EnrichmentOn;
import dev.baton.enrichment.LookupDriver;
import dev.baton.enrichment.LookupLeads;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.fake.FakeRegistry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Since when a lead's domain is registered, and what the rules hear of it. */
@EnrichmentOn
class RegistryIT {

    private static final String TASK = "ServiceTask_AskRegistry";

    @Autowired
    ApplicationContext beans;

    private final FakeRegistry registry = EnrichmentOn.Outside.REGISTRY;
    private LeadDriver driver;
    private LookupDriver lookups;

    @BeforeEach
    void startAnew() {
        EnrichmentOn.Outside.NAMES.reset();
        EnrichmentOn.Outside.COMPANIES.reset();
        registry.reset();
        EnrichmentOn.Outside.NAMES.mailServer("acme.example", "mx.acme.example");
        EnrichmentOn.Outside.NAMES.mailServer("mail.acme.co.uk", "mx.acme.example");
        driver = new LeadDriver(beans);
        lookups = new LookupDriver(beans);
    }

    @Test
    void theDayIsFoundAtTheRegistryToWhichTheServerSendsOn() {
        registry.registered("acme.example", "1999-12-31T23:59:59Z");

        String id = lookedUp("acme.example");

        assertThat(lookups.found(id, "registry")).containsExactly(Map.entry(Fact.DOMAIN_SINCE, "1999-12-31"));
        assertThat(driver.lead(id).found().emailDomain()).isEqualTo("business");
    }

    @Test
    void whatIsAskedIsWhatIsRegistered() {
        registry.registered("acme.co.uk", "2001-05-06T00:00:00+02:00");

        assertThat(lookups.found(lookedUp("mail.acme.co.uk"), "registry"))
                .containsExactly(Map.entry(Fact.DOMAIN_SINCE, "2001-05-06"));
    }

    @ParameterizedTest
    @CsvSource({"29, new", "31, business"})
    void aDomainOfTheLastThirtyDaysIsNewToTheRulesAndCostsNothingByThem(int days, String kind) {
        registry.registered(
                "acme.example", Instant.now().minus(days, ChronoUnit.DAYS).toString());

        String id = lookedUp("acme.example");

        assertThat(driver.lead(id).found().emailDomain()).isEqualTo(kind);
        assertThat(driver.lead(id).score()).isEqualTo(88);
    }

    @Test
    void aNewDomainThatTakesNoMailTakesNoMail() {
        registry.registered("gone.example", Instant.now().toString());

        assertThat(driver.lead(lookedUp("gone.example")).found().emailDomain()).isEqualTo("none");
    }

    @Test
    void aDomainThatNobodyKnowsIsNothing() {
        assertThat(lookups.outcomes(lookedUp("acme.example"))).containsEntry("registry", "nothing");
    }

    @ParameterizedTest
    @EnumSource(names = "KNOWS", mode = EnumSource.Mode.EXCLUDE)
    void aRegistryThatFailsIsAskedAgainAndAnswersOnce(FakeRegistry.Mood mood) {
        registry.registered("acme.example", "1999-12-31T23:59:59Z");
        registry.mood(mood);
        String id = lookups.begun(LookupLeads.at("acme.example"));
        lookups.work(id);
        assertThat(driver.waitsAt(id)).contains("UserTask_AnswerOffer", TASK);
        assertThat(lookups.open(id)).singleElement().satisfies(task -> assertThat(task.getErrorMessage())
                .contains("the domain registry")
                .doesNotContain("acme"));

        registry.mood(FakeRegistry.Mood.KNOWS);
        lookups = new LookupDriver(beans); // the pause is over
        lookups.work(id);
        lookups.use(id);

        assertThat(lookups.found(id, "registry")).containsKey(Fact.DOMAIN_SINCE);
        assertThat(driver.waitsAt(id)).doesNotContain(TASK);
    }

    private String lookedUp(String domain) {
        String id = lookups.begun(LookupLeads.at(domain));
        lookups.work(id);
        assertThat(lookups.open(id)).as("all have answered").isEmpty();
        lookups.use(id);
        return id;
    }
}
