package dev.baton.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.enrichment.source.Fact;
import dev.baton.lead.LeadProfile;
import dev.baton.lead.state.Grade;
import dev.baton.testing.LeadDriver;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every way through {@code lead-enrichment}, and what comes of it in {@code lead-assignment}. */
@EnrichmentOn
class LeadEnrichmentProcessIT {

    private static final String ENRICH = "CallActivity_EnrichLead";
    private static final String OFFER = "UserTask_AnswerOffer";
    private static final String LATE = "BoundaryEvent_AnswersLate";
    private static final String USE = "ServiceTask_UseFindings";

    @Autowired
    ApplicationContext beans;

    private LeadDriver driver;
    private LookupDriver lookups;

    @BeforeEach
    void startAnew() {
        EnrichmentOn.Outside.NAMES.reset();
        EnrichmentOn.Outside.COMPANIES.reset();
        EnrichmentOn.Outside.NAMES.mailServer("listed.example", "mx.listed.example");
        EnrichmentOn.Outside.NAMES.mailServer("null.example", ".");
        EnrichmentOn.Outside.COMPANIES.company("listed.example", "Listed plc", "201-500", "Media", "company/listed");
        driver = new LeadDriver(beans);
        lookups = new LookupDriver(beans);
    }

    @Test
    void leadIsOfferedAtOnceAndLookedUpBesides() {
        String id = driver.receive(LookupLeads.at("listed.example"));

        assertThat(driver.waitsAt(id)).containsExactlyInAnyOrder(ENRICH, OFFER);
        assertThat(EnrichmentOn.Outside.NAMES.questions() + EnrichmentOn.Outside.COMPANIES.calls())
                .isZero();

        driver.runJob(id, ENRICH);
        assertThat(lookups.open(id)).hasSize(5);
        lookups.work(id);
        lookups.use(id);
        assertThat(driver.waitsAt(id)).containsExactly(OFFER);
    }

    @Test
    void eachSourceAnswersAndTheHousesOwnFileIsBelievedFirst() {
        String id = lookups.begun(LookupLeads.at("listed.example"));
        lookups.work(id);
        lookups.use(id);

        assertThat(lookups.found(id, "domain")).containsExactly(Map.entry(Fact.EMAIL_DOMAIN, "business"));
        assertThat(lookups.found(id, "location"))
                .containsOnly(
                        Map.entry(Fact.COUNTRY, "US"), Map.entry(Fact.REGION, "TX"), Map.entry(Fact.CITY, "Austin"));
        assertThat(lookups.found(id, "company-file"))
                .containsEntry(Fact.COMPANY, "Listed Ltd")
                .containsEntry(Fact.PROFILE, "https://profiles.example/listed");
        assertThat(lookups.found(id, "company-service"))
                .containsOnly(
                        Map.entry(Fact.COMPANY, "Listed plc"),
                        Map.entry(Fact.COMPANY_SIZE, "201-500"),
                        Map.entry(Fact.INDUSTRY, "Media"),
                        Map.entry(Fact.PROFILE, "https://www.linkedin.com/company/listed"));
        assertThat(driver.lead(id).found().companySize())
                .as("the house's own file is believed")
                .isEqualTo("250");
        assertThat(LeadProfile.of(driver.lead(id)).region()).isEqualTo("TX");
        assertThat(driver.lead(id).score())
                .as("a good domain gives no further points")
                .isEqualTo(88);
    }

    @ParameterizedTest
    @CsvSource({"gone.example, none", "null.example, none", "0-mail.com, disposable"})
    void domainWithoutMailCostsThePointsAndTheOfferIsMadeAnewForTheNewGrade(String domain, String kind) {
        String id = lookups.begun(LookupLeads.at(domain));
        Task first = driver.task(id);
        assertThat(driver.lead(id).grade()).isEqualTo(Grade.A);

        lookups.work(id);
        lookups.use(id);

        assertThat(lookups.found(id, "domain")).containsExactly(Map.entry(Fact.EMAIL_DOMAIN, kind));
        assertThat(driver.lead(id).score()).isEqualTo(73);
        assertThat(driver.lead(id).grade()).isEqualTo(Grade.B);
        assertThat(driver.lead(id).judgement().scoreBreakdown())
                .noneMatch(part -> part.reason().contains("business e-mail"));
        assertThat(lastScore(id)).contains("\"score_before\": 88", "\"score\": 73", "\"grade_before\": \"A\"");
        assertThat(offers(id)).containsExactly("1 replaced", "2 open");
        assertThat(driver.task(id).getId()).isNotEqualTo(first.getId());
        assertThat(driver.task(id).getPriority()).isEqualTo(60);
        assertThat(driver.task(id).getDueDate()).isAfter(new Date(System.currentTimeMillis() + 45 * 60_000));
        assertThat(driver.timeline(id)).endsWith("looked_up", "looked_up", "scored", "unassigned", "offered");
        assertThat(driver.waitsAt(id)).containsExactly(OFFER);
    }

    @Test
    void offerMadeAnewIsAcceptedLikeAnyAndDoesNotCountAgainstTheMost() {
        String id = lookups.begun(LookupLeads.at("gone.example"));
        lookups.work(id);
        lookups.use(id);
        for (int offer = 0; offer < 2; offer++) {
            driver.runJob(id, "BoundaryEvent_TimeOver");
        }

        assertThat(driver.waitsAt(id)).as("the third offer that counts").containsExactly(OFFER);
        driver.complete(driver.task(id).getAssignee(), id, Map.of("outcome", "accepted"));
        assertThat(driver.lead(id).assignedTo()).isNotNull();
    }

    @Test
    void acceptedLeadIsScoredAgainAndStaysWithItsRep() {
        String id = lookups.begun(LookupLeads.at("gone.example"));
        String rep = driver.task(id).getAssignee();
        driver.complete(rep, id, Map.of("outcome", "accepted"));

        lookups.work(id);
        lookups.use(id);

        assertThat(driver.lead(id).score()).isEqualTo(73);
        assertThat(driver.lead(id).assignedTo()).isEqualTo(rep);
        assertThat(offers(id)).containsExactly("1 accepted");
        assertThat(told(rep)).contains("More is known of a lead of yours: its grade is B now, it was A");
        assertThat(driver.timeline(id)).doesNotContain("unassigned");
    }

    @Test
    void afterFiveSecondsWhatIsKnownCountsAndTheSlowSourceCompletesTheLeadLater() {
        EnrichmentOn.Outside.COMPANIES.mood(dev.baton.testing.fake.FakeCompanyService.Mood.SILENT);
        EnrichmentOn.Outside.COMPANIES.company("gone.example", "Gone Ltd", "1-10", "Travel", "company/gone");
        String id = lookups.begun(LookupLeads.at("gone.example"));
        assertThat(driver.job(id, LATE).getDuedate()).isBefore(new Date(System.currentTimeMillis() + 5_001));
        lookups.work(id);

        driver.runJob(id, LATE);
        lookups.use(id);

        assertThat(driver.lead(id).score()).isEqualTo(73);
        assertThat(offers(id)).containsExactly("1 replaced", "2 open");
        assertThat(lookups.open(id)).hasSize(1);

        EnrichmentOn.Outside.COMPANIES.mood(dev.baton.testing.fake.FakeCompanyService.Mood.KNOWS);
        lookups.work(id);
        lookups.use(id);

        assertThat(driver.lead(id).found().companySize()).isEqualTo("1-10");
        assertThat(driver.timeline(id).stream().filter("scored"::equals))
                .as("scored again once")
                .hasSize(2);
        assertThat(offers(id)).containsExactly("1 replaced", "2 open");
        assertThat(driver.waitsAt(id)).containsExactly(OFFER);
    }

    @Test
    void withoutNewsNothingIsDone() {
        String id = lookups.begun(LookupLeads.lead(UUID.randomUUID() + "@gmail.com", "192.0.2.1"));
        assertThat(lookups.open(id)).extracting(task -> task.getTopicName()).containsExactly("find-location");

        lookups.work(id);
        lookups.use(id);

        assertThat(lookups.outcomes(id)).containsExactly(Map.entry("location", "nothing"));
        assertThat(driver.timeline(id)).containsExactly("lead_created", "scored", "offered");
        assertThat(driver.waitsAt(id)).containsExactly(OFFER);
    }

    @Test
    void leadWithNothingToLookUpBranchesNowhere() {
        String id = driver.receive(LookupLeads.lead(UUID.randomUUID() + "@gmail.com", null));

        assertThat(driver.waitsAt(id)).containsExactly(OFFER);
        assertThat(driver.job(id, ENRICH)).isNull();
    }

    @Test
    void whatWasAnsweredIsNotAskedAgain() {
        String id = lookups.begun(LookupLeads.at("listed.example"));
        lookups.work(id);
        lookups.use(id);

        assertThat(beans.getBean(LeadEnrichment.class).choose(id)).isEmpty();
    }

    @Test
    void leadThatIsClosedMeanwhileStaysAsItIs() {
        String id = lookups.begun(LookupLeads.at("gone.example"));
        lookups.work(id);
        String rep = driver.task(id).getAssignee();
        driver.complete(rep, id, Map.of("outcome", "accepted"));
        driver.runJob(id, "CallActivity_FollowUpLead");
        driver.complete(rep, id, Map.of("status", "closed_lost"));

        assertThat(driver.job(id, USE)).isNotNull();
        lookups.use(id);

        assertThat(driver.lead(id).score()).isEqualTo(88);
        assertThat(driver.instances(id)).isEmpty();
    }

    private List<String> offers(String id) {
        return beans.getBean(JdbcClient.class)
                .sql(
                        "select number || ' ' || coalesce(answer, 'open') from lead_offer where lead_id = ? order by number")
                .param(id)
                .query(String.class)
                .list();
    }

    private List<String> told(String username) {
        return beans.getBean(JdbcClient.class)
                .sql("select data ->> 'text' from live_event where audience = ? and data ->> 'text' is not null")
                .param(username)
                .query(String.class)
                .list();
    }

    private String lastScore(String id) {
        return beans.getBean(TransactionTemplate.class).execute(transaction -> beans.getBean(JdbcClient.class)
                .sql("select metadata::text from lead_activity where lead_id = ? and activity_type = 'scored'"
                        + " order by created_at desc, id desc limit 1")
                .param(id)
                .query(String.class)
                .single());
    }
}
