package dev.baton.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.enrichment.source.Fact;
import dev.baton.privacy.PrivacyDriver;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.fake.FakeCompanyService;
import dev.baton.testing.fake.FakeNameServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sources' bad days: the lead is with a rep all the same, and what was found comes later, once. */
@EnrichmentOn
class LookupFaultsIT {

    private static final String OFFER = "UserTask_AnswerOffer";

    @Autowired
    ApplicationContext beans;

    @LocalServerPort
    int port;

    private LeadDriver driver;
    private LookupDriver lookups;

    @BeforeEach
    void startAnew() {
        EnrichmentOn.Outside.NAMES.reset();
        EnrichmentOn.Outside.COMPANIES.reset();
        EnrichmentOn.Outside.NAMES.mailServer("acme.example", "mx.acme.example");
        EnrichmentOn.Outside.COMPANIES.company("acme.example", "Acme", "11-50", "Media", "company/acme");
        driver = new LeadDriver(beans);
        lookups = new LookupDriver(beans);
    }

    @ParameterizedTest
    @EnumSource(names = {"BUSY", "USED_UP", "BROKEN", "SILENT", "STALLS", "GARBLED"})
    void companyServiceThatFailsIsAskedAgainAndAnswersOnce(FakeCompanyService.Mood mood) {
        EnrichmentOn.Outside.COMPANIES.mood(mood);
        String id = lookups.begun(LookupLeads.at("acme.example"));
        lookups.work(id);

        assertThat(driver.waitsAt(id)).contains(OFFER, "ServiceTask_AskCompanyService");
        assertThat(lookups.open(id)).singleElement().satisfies(task -> {
            assertThat(task.getRetries()).isEqualTo(4);
            assertThat(task.getErrorMessage()).contains("company").doesNotContain("acme");
        });

        EnrichmentOn.Outside.COMPANIES.mood(FakeCompanyService.Mood.KNOWS);
        lookups = new LookupDriver(beans); // the pause is over
        lookups.work(id);
        lookups.use(id);

        assertThat(lookups.found(id, "company-service")).containsEntry(Fact.COMPANY_SIZE, "11-50");
        assertThat(driver.waitsAt(id)).containsExactly(OFFER);
        assertThat(driver.timeline(id).stream().filter("looked_up"::equals)).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"SILENT", "FAILS", "GARBLED"})
    void nameServerThatFailsIsAskedAgainAndNothingIsHeldAgainstTheLead(FakeNameServer.Mood mood) {
        EnrichmentOn.Outside.NAMES.mood(mood);
        String id = lookups.begun(LookupLeads.at("acme.example"));
        lookups.work(id);
        assertThat(lookups.open(id)).singleElement().satisfies(task -> assertThat(task.getErrorMessage())
                .contains("the name server did not answer"));
        assertThat(driver.lead(id).score()).isEqualTo(88);

        EnrichmentOn.Outside.NAMES.mood(FakeNameServer.Mood.ANSWERS);
        lookups.work(id);
        lookups.use(id);

        assertThat(lookups.found(id, "domain")).containsEntry(Fact.EMAIL_DOMAIN, "business");
        assertThat(driver.lead(id).score()).isEqualTo(88);
    }

    @Test
    void afterTheLastTryItStandsWithTheLeadThatItCouldNotBeFoundOut() {
        EnrichmentOn.Outside.COMPANIES.mood(FakeCompanyService.Mood.BROKEN);
        String id = lookups.begun(LookupLeads.at("acme.example"));
        for (int i = 0; i < 4; i++) {
            lookups.work(id);
            assertThat(lookups.open(id)).hasSize(1);
        }
        lookups.work(id);

        assertThat(lookups.outcomes(id)).containsEntry("company-service", "failed");
        assertThat(driver.timeline(id)).endsWith("lookup_failed");
        lookups.use(id);
        assertThat(driver.waitsAt(id)).containsExactly(OFFER);
    }

    @Test
    void refusedKeyIsNotTriedAgain() {
        EnrichmentOn.Outside.COMPANIES.mood(FakeCompanyService.Mood.REFUSES);
        String id = lookups.begun(LookupLeads.at("acme.example"));

        lookups.work(id);

        assertThat(EnrichmentOn.Outside.COMPANIES.calls()).isEqualTo(1);
        assertThat(lookups.outcomes(id)).containsEntry("company-service", "failed");
    }

    @Test
    void deadServiceIsLeftAloneAfterAFewLeads() {
        EnrichmentOn.Outside.COMPANIES.mood(FakeCompanyService.Mood.BROKEN);
        for (int i = 0; i < 6; i++) {
            lookups.work(lookups.begun(LookupLeads.at("company" + i + ".example")));
        }

        assertThat(EnrichmentOn.Outside.COMPANIES.calls()).isEqualTo(4);
    }

    @Test
    void whatWasFoundIsInTheCopyAndGoesWithTheErasedPerson() {
        String email = "found-" + java.util.UUID.randomUUID() + "@acme.example";
        String id = lookups.begun(LookupLeads.lead(email, EnrichmentOn.Outside.IN_TEXAS));
        lookups.work(id);
        lookups.use(id);
        assertThat(sealed(id)).isNotEmpty().noneMatch(bytes -> bytes.contains("Austin") || bytes.contains("11-50"));

        PrivacyDriver privacy = new PrivacyDriver(beans, port);
        String copy = privacy.open("access", email, "");
        privacy.approveAndCarryOut(copy);
        assertThat(privacy.manager()
                        .get(PrivacyDriver.PATH + "/" + copy + "/copy.json")
                        .body())
                .contains("What was found out about you", "Austin", "11-50", "company-service");
        privacy.approveAndCarryOut(privacy.open("erasure", email, ""));

        assertThat(lookups.outcomes(id)).isEmpty();
        assertThat(driver.instances(id)).isEmpty();
    }

    @Test
    void leadPageShowsWhatWasFoundWithSourceAndDate() {
        String id = lookups.begun(LookupLeads.at("acme.example"));
        lookups.work(id);

        String body = new PrivacyDriver(beans, port)
                .manager()
                .get("/v1/api/leads/" + id + "/lookups")
                .body();

        assertThat(body).contains("\"source\":\"location\"", "Austin", "Company", "looked_up_at");
    }

    private List<String> sealed(String id) {
        return beans.getBean(JdbcClient.class)
                .sql(
                        "select encode(found_sealed, 'escape') from lead_lookup where lead_id = ? and found_sealed is not null")
                .param(id)
                .query(String.class)
                .list();
    }

    @Test
    void newAddressIsLookedUpAndTheOldIsForgotten() {
        String id = lookups.begun(LookupLeads.at("gone.example"));
        lookups.work(id);
        lookups.use(id);
        assertThat(driver.lead(id).score()).isEqualTo(73);

        String body = "{\"email\":\"joan@acme.example\"}";
        assertThat(new PrivacyDriver(beans, port)
                        .manager()
                        .send("PATCH", "/v1/api/leads/" + id, body)
                        .statusCode())
                .isEqualTo(200);

        assertThat(driver.lead(id).score())
                .as("nothing is held against the new domain")
                .isEqualTo(88);
        assertThat(lookups.outcomes(id)).isEqualTo(Map.of("location", "found"));
        lookups.work(id);
        lookups.use(id);
        assertThat(lookups.found(id, "company-service")).containsEntry(Fact.COMPANY_SIZE, "11-50");
    }
}
