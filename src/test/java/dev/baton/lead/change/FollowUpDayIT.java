package dev.baton.lead.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.identity.rep.RepDays;
import dev.baton.lead.LeadFixtures;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** The day that somebody chooses is the rep's, whoever reads it wherever. */
@BatonTest
class FollowUpDayIT {

    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");

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

    @Test
    void dayIsToldAsTheRepHasIt() throws Exception {
        transactions.executeWithoutResult(transaction -> jdbc.sql(
                        "update rep_profile set time_zone = ?, works_from = null where username = 'rep2'")
                .param(AUCKLAND.getId())
                .update());
        ReflectionTestUtils.invokeMethod(beans.getBean(RepDays.class), "forget");
        LeadDriver driver = new LeadDriver(beans);
        String id = driver.receive(LeadFixtures.leadFor("rep2"));
        driver.complete("rep2", id, Map.of("outcome", "accepted"));
        Visitor manager = Visitor.signedIn(port, "manager");
        LocalDate day = LocalDate.now(AUCKLAND).plusDays(30);

        answer(manager.send("PATCH", "/v1/api/leads/" + id, "{\"follow_up_date\":\"" + day + "\"}"));

        JsonNode lead = answer(manager.get("/v1/api/leads/" + id));
        assertThat(lead.get("follow_up_date").asText())
                .isEqualTo(day.atTime(9, 0).atZone(AUCKLAND).toInstant().toString());
        assertThat(lead.get("follow_up_day").asText()).isEqualTo(day.toString());
        assertThat(answer(manager.post("/v1/api/leads/search", "{\"lead_ids\":[\"" + id + "\"]}"))
                        .at("/items/0/follow_up_day")
                        .asText())
                .isEqualTo(day.toString());
        assertThat(answer(manager.get("/v1/api/leads/" + id + "/status"))
                        .get("next_action")
                        .asText())
                .isEqualTo("Follow-up on " + day);
        assertThat(manager.post("/v1/api/leads/export", "{\"format\":\"csv\",\"lead_ids\":[\"" + id + "\"]}")
                        .body())
                .contains("," + day + ",");
    }

    private JsonNode answer(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }
}
