package dev.baton.lead.merge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.bulk.BulkDriver;
import dev.baton.intake.sheet.upload.Import;
import dev.baton.intake.sheet.upload.SheetDriver;
import dev.baton.lead.NewLead;
import dev.baton.lead.person.PersonInCampaign;
import dev.baton.lead.person.RepeatedLeads;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.TestCampaigns;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who was merged, and merged again, stays known by everything that any of the leads was known by. */
@BatonTest
class MergedPeopleIT {

    private static final LocalDate BIRTH = LocalDate.of(1970, 5, 17);

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    RepeatedLeads repeated;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private final OnePerson ann = new OnePerson();
    private final OnePerson married = new OnePerson();
    private LeadDriver driver;
    private MergeDriver merges;
    private NewLead firstCame;
    private String first;
    private String staying;

    /** The second takes the first, a third in another campaign takes both. */
    @BeforeEach
    void merge() {
        driver = new LeadDriver(beans);
        merges = new MergeDriver(driver, port);
        firstCame = ann.byEmail("Acme");
        first = driver.receive(firstCame);
        String second = driver.receive(married.byEmail("Bolt"));
        String campaign = new TestCampaigns(beans).create(Map.of());
        staying = driver.receive(ann.in(campaign, new OnePerson().byEmail("Cord")));
        MergeDriver.words(200, merges.merge(second, first, ""));
        MergeDriver.words(200, merges.merge(staying, second, ",\"across_campaigns\":true"));
    }

    @Test
    void searchFindsTheLeadThatStays() {
        assertThat(found(ann.email())).containsExactly(staying);
        assertThat(found(married.email())).containsExactly(staying);
        assertThat(found(firstCame.contact().phone())).containsExactly(staying);
        assertThat(found(ann.last())).containsExactly(staying);
        assertThat(found(first)).containsExactly(staying);
    }

    @Test
    void whoComesAgainIsNotedWithTheLeadThatStays() {
        String again = driver.receive(ann.byEmail("Dome"));
        String there = driver.receive(ann.in(driver.lead(staying).campaignId(), ann.byEmail("Dome")));

        assertThat(driver.lead(again).duplicateOf()).isEqualTo(staying);
        assertThat(driver.lead(there).duplicateOf()).isEqualTo(staying);
        PersonInCampaign person = repeated.person(firstCame);
        assertThat(transactions.<Map<PersonInCampaign, String>>execute(transaction -> repeated.claim(List.of(person))))
                .containsEntry(person, staying);
    }

    @Test
    void whoComesAgainLaterMayBeTheLeadThatStays() {
        transactions.executeWithoutResult(
                transaction -> jdbc.sql("update lead set created_at = created_at - interval '3 days' where id = ?")
                        .param(first)
                        .update());

        String later = driver.receive(ann.byEmail("Dome"));

        assertThat(candidates(later)).containsExactly(staying);
        assertThat(candidates(staying)).containsExactly(later);
        assertThat(MergeDriver.answer(200, merges.manager().get("/v1/api/duplicates?size=500"))
                        .get("items"))
                .anySatisfy(group -> assertThat(group.get("leads").findValuesAsText("lead_id"))
                        .containsExactlyInAnyOrder(staying, later));
    }

    @Test
    void movedLeadIsLeftWhereItsPersonIsKnown() {
        OnePerson moved = new OnePerson();
        String other = new TestCampaigns(beans).create(Map.of());
        String lead = driver.receive(ann.in(other, moved.lead(ann.email(), moved.phone(), null, BIRTH)));

        JsonNode job = new BulkDriver(port)
                .done(
                        List.of(lead),
                        "\"action\":\"move\",\"campaign_id\":\""
                                + driver.lead(staying).campaignId() + "\"");

        assertThat(job.get("done").asInt()).isZero();
        assertThat(driver.lead(lead).campaignId()).isEqualTo(other);
    }

    @Test
    void rowsOfASheetAreDuplicatesOfTheLeadThatStays() {
        String rows = "E-mail,Campaign%n%1$s,%n%2$s,%3$s%n"
                .formatted(ann.email(), married.email(), driver.lead(staying).campaignId());

        Import sheet = new SheetDriver(beans).checked(rows, true, null);

        assertThat(sheet.rows().duplicates()).isEqualTo(2);
        assertThat(jdbc.sql("select duplicate_lead from import_row where import_id = ?")
                        .param(sheet.id())
                        .query(String.class)
                        .list())
                .containsExactly(staying, staying);
    }

    private List<String> found(String text) {
        return MergeDriver.answer(200, merges.manager().post("/v1/api/leads/search", "{\"q\":\"" + text + "\"}"))
                .get("items")
                .findValuesAsText("lead_id");
    }

    private List<String> candidates(String id) {
        JsonNode related = merges.get(id, "/duplicates");
        return related.get("candidates").findValuesAsText("lead_id");
    }
}
