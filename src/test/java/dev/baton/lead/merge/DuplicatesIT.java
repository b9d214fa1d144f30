package dev.baton.lead.merge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.lead.NewLead;
import dev.baton.lead.privacy.NameBirthIndexing;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.Visitor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Which leads are taken for one person, and which never. */
@BatonTest
class DuplicatesIT {

    private static final LocalDate BIRTH = LocalDate.of(1970, 5, 17);

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    NameBirthIndexing indexing;

    private final OnePerson ann = new OnePerson();
    private LeadDriver driver;
    private Visitor manager;

    @BeforeEach
    void prepare() {
        driver = new LeadDriver(beans);
        manager = Visitor.signedIn(port, "manager");
    }

    @Test
    void theSameAddressPhoneOrNameAndBirthDateMakesAGroup() throws Exception {
        String first = old(ann.byEmail("Acme"));
        String second = driver.receive(ann.byEmail("Bolt"));
        String called = driver.receive(ann.byPhone("Acme"));
        String calledAgain = driver.receive(ann.byPhone("Bolt"));
        String born = driver.receive(ann.byNameAndBirth(false, BIRTH));
        String bornAgain = driver.receive(ann.byNameAndBirth(true, BIRTH));
        driver.receive(ann.byNameAndBirth(true, BIRTH.plusDays(1)));

        assertThat(evidenceOf(first, second)).containsExactly("email");
        assertThat(evidenceOf(called, calledAgain)).containsExactly("phone");
        assertThat(evidenceOf(born, bornAgain)).containsExactly("name_and_birth_date");
        assertThat(candidates(born)).containsExactly(bornAgain);
    }

    @Test
    void twoThingsInCommonAreOneGroupWithBoth() throws Exception {
        String first = old(ann.lead(ann.email(), ann.phone(), null, null));
        String second = driver.receive(ann.lead(ann.email(), ann.phone(), null, null));

        assertThat(evidenceOf(first, second)).containsExactly("email", "phone");
    }

    @Test
    void theNewestGroupComesFirstPageByPage() throws Exception {
        old(ann.byEmail("Acme"));
        driver.receive(ann.byEmail("Bolt"));
        OnePerson bob = new OnePerson();
        String first = old(bob.byEmail("Acme"));
        driver.receive(bob.byEmail("Bolt"));

        JsonNode page = json.readTree(manager.get("/v1/api/duplicates?size=1").body());
        JsonNode beyond =
                json.readTree(manager.get("/v1/api/duplicates?size=500&page=9").body());

        assertThat(page.get("total").asInt()).isGreaterThan(1);
        assertThat(page.get("items")).hasSize(1);
        assertThat(page.at("/items/0/leads").findValuesAsText("lead_id")).contains(first);
        assertThat(beyond.get("items")).isEmpty();
        assertThat(beyond.get("total")).isEqualTo(page.get("total"));
    }

    @Test
    void aRepeatWithinADayIsNoneOfThem() throws Exception {
        String first = driver.receive(ann.byEmail("Acme"));
        driver.receive(ann.byEmail("Bolt"));

        assertThat(candidates(first)).isEmpty();
    }

    @Test
    void aSwitchboardSaysNothing() throws Exception {
        List<String> ids = IntStream.range(0, 51)
                .mapToObj(number -> driver.receive(ann.byPhone("Acme")))
                .toList();

        assertThat(groups("")).noneMatch(group -> idsOf(group).containsAll(ids.subList(0, 2)));
        assertThat(candidates(ids.get(0))).isEmpty();
    }

    @Test
    void anotherCampaignIsSaidAndLeftOutWhenOneIsAskedFor() throws Exception {
        String campaign = new TestCampaigns(beans).create(Map.of());
        String here = driver.receive(ann.byEmail("Acme"));
        String there = driver.receive(ann.in(campaign, ann.byEmail("Bolt")));

        JsonNode group = group("", here, there);

        assertThat(group.get("same_campaign").asBoolean()).isFalse();
        assertThat(groups("&campaign_id=" + campaign)).isEmpty();
        assertThat(related(here).at("/candidates/0/same_campaign").asBoolean()).isFalse();
    }

    @Test
    void whoIsToldApartIsNotProposedAgainUntilThatIsTakenBack() throws Exception {
        String first = old(ann.byEmail("Acme"));
        String second = driver.receive(ann.byEmail("Bolt"));
        String both = "{\"lead_ids\":[\"%s\",\"%s\"]}".formatted(second, first);

        assertThat(manager.post("/v1/api/duplicates/tell-apart", both).statusCode())
                .isEqualTo(204);
        assertThat(group("", first, second)).isNull();
        assertThat(candidates(first)).isEmpty();
        assertThat(related(first).get("told_apart").findValuesAsText("lead_id")).containsExactly(second);

        assertThat(manager.post("/v1/api/duplicates/tell-apart/undo", both).statusCode())
                .isEqualTo(204);
        assertThat(evidenceOf(first, second)).containsExactly("email");
    }

    @Test
    void ofThreeTheThirdIsStillProposedWhenTwoAreToldApart() throws Exception {
        String first = old(ann.byPhone("Acme"));
        String second = driver.receive(ann.byPhone("Bolt"));
        String third = driver.receive(ann.byPhone("Cord"));
        manager.post("/v1/api/duplicates/tell-apart", "{\"lead_ids\":[\"%s\",\"%s\"]}".formatted(first, second));

        assertThat(group("", first, second, third).get("told_apart")).hasSize(1);
        assertThat(candidates(first)).containsExactly(third);
    }

    @Test
    void leadsFromBeforeGetTheirIndexInTheBackground() throws Exception {
        String born = driver.receive(ann.byNameAndBirth(false, BIRTH));
        String again = driver.receive(ann.byNameAndBirth(true, BIRTH));
        update("update lead set name_birth_index = null where id = ?", born);
        update("update lead set name_birth_index = null where id = ?", again);
        assertThat(candidates(born)).isEmpty();

        indexing.indexOld();

        assertThat(candidates(born)).containsExactly(again);
    }

    @Test
    void repsDoNotSeeThem() {
        Visitor rep = Visitor.signedIn(port, "rep1");

        assertThat(rep.get("/v1/api/duplicates").statusCode()).isEqualTo(403);
        assertThat(manager.post("/v1/api/duplicates/tell-apart", "{\"lead_ids\":[\"x\",\"x\"]}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(manager.post("/v1/api/duplicates/tell-apart", "{\"lead_ids\":[\"x\",\"y\"]}")
                        .statusCode())
                .isEqualTo(404);
    }

    /** Came before the 24 hours in which the same person is the same lead. */
    private String old(NewLead lead) {
        String id = driver.receive(lead);
        update("update lead set created_at = created_at - interval '3 days' where id = ?", id);
        return id;
    }

    private void update(String sql, String id) {
        transactions.executeWithoutResult(transaction -> jdbc.sql(sql).param(id).update());
    }

    private List<String> evidenceOf(String... ids) throws Exception {
        List<String> evidence = new ArrayList<>();
        JsonNode group = group("", ids);
        if (group != null) {
            group.get("evidence").forEach(each -> evidence.add(each.asText()));
        }
        return evidence;
    }

    private JsonNode group(String more, String... ids) throws Exception {
        return groups(more).stream()
                .filter(group ->
                        idsOf(group).containsAll(List.of(ids)) && idsOf(group).size() == ids.length)
                .findFirst()
                .orElse(null);
    }

    private List<JsonNode> groups(String more) throws Exception {
        List<JsonNode> groups = new ArrayList<>();
        json.readTree(manager.get("/v1/api/duplicates?size=500" + more).body())
                .get("items")
                .forEach(groups::add);
        return groups;
    }

    private static List<String> idsOf(JsonNode group) {
        return group.get("leads").findValuesAsText("lead_id");
    }

    private List<String> candidates(String id) throws Exception {
        return related(id).get("candidates").findValuesAsText("lead_id");
    }

    private JsonNode related(String id) throws Exception {
        return json.readTree(manager.get("/v1/api/leads/" + id + "/duplicates").body());
    }
}
