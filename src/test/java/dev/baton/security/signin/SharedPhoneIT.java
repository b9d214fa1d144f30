package dev.baton.security.signin;

import static dev.baton.privacy.PrivacyDriver.PATH;
import static dev.baton.privacy.PrivacyDriver.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.lead.merge.OnePerson;
import dev.baton.privacy.PrivacyDriver;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who only shares a phone with somebody is not erased, frozen or handed out with them unless a person says so. */
@BatonTest
class SharedPhoneIT {

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    private final OnePerson ann = new OnePerson();
    private final OnePerson bob = new OnePerson();
    private PrivacyDriver privacy;
    private String own;
    private String sameNameAndPhone;
    private String bobs;

    @BeforeEach
    void receive() {
        LeadDriver driver = new LeadDriver(beans);
        privacy = new PrivacyDriver(beans, port);
        own = driver.receive(ann.lead(ann.email(), ann.phone(), "Acme", null));
        sameNameAndPhone = driver.receive(ann.byPhone("Bolt"));
        bobs = driver.receive(bob.lead(bob.email(), ann.phone(), "Cord", null));
    }

    @Test
    void deletingALeadMeansItsPersonAndNobodyElse() {
        String id = delete();

        assertThat(chosen(id)).isEqualTo(Map.of(own, true, sameNameAndPhone, true, bobs, false));
        assertThat(doubtAbout(id, bobs)).contains("Only the phone is the same");
        assertThat(doubtAbout(id, own)).isEqualTo("null");
    }

    @Test
    void askedByPhoneNobodyIsChosenWhoseNameIsAnother() {
        String body = "{\"kind\":\"access\",\"phone\":\"%s\",\"identity_check\":\"document\",\"name\":\"%s\"}"
                .formatted(ann.phone(), ann.last() + ", ANN");

        String id = answer(201, privacy.manager().post(PATH, body)).get("id").asText();

        assertThat(chosen(id)).isEqualTo(Map.of(own, true, sameNameAndPhone, true, bobs, false));
    }

    @Test
    void namesOfLeadsWithTheirAddressAreTheirsToo() {
        String id = privacy.open("access", ann.email(), "A. Nobody", ",\"phone\":\"" + ann.phone() + "\"");

        assertThat(chosen(id)).isEqualTo(Map.of(own, true, sameNameAndPhone, true, bobs, false));
    }

    @Test
    void whatIsCarriedOutLeavesTheOtherPersonAlone() {
        String id = delete();

        privacy.approveAndCarryOut(id);

        assertThat(jdbc.sql("select id from lead where id in (?, ?, ?)")
                        .params(own, sameNameAndPhone, bobs)
                        .query(String.class)
                        .list())
                .containsExactly(bobs);
        assertThat(jdbc.sql("select count(*) from suppressed_person where person_index ="
                                + " (select phone_index from lead where id = ?)")
                        .param(bobs)
                        .query(Long.class)
                        .single())
                .as("Bob is still reached by the phone that both have")
                .isZero();
    }

    private String delete() {
        return answer(202, privacy.manager().send("DELETE", "/v1/api/leads/" + own, null))
                .get("id")
                .asText();
    }

    private Map<String, Boolean> chosen(String id) {
        Map<String, Boolean> chosen = new HashMap<>();
        privacy.get(id)
                .get("leads")
                .forEach(lead -> chosen.put(
                        lead.get("lead_id").asText(), lead.get("chosen").asBoolean()));
        return chosen;
    }

    private String doubtAbout(String id, String leadId) {
        for (JsonNode lead : privacy.get(id).get("leads")) {
            if (leadId.equals(lead.get("lead_id").asText())) {
                return lead.path("doubt").asText();
            }
        }
        return "no such lead";
    }
}
