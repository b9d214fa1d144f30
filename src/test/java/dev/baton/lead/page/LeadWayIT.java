package dev.baton.lead.page;

import static dev.baton.privacy.PrivacyDriver.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.lead.LeadFixtures;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Visitor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** The strip of a lead's steps says what has been, is and comes, in every state. */
@BatonTest
class LeadWayIT {

    private static final String TOMORROW =
            LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    private LeadDriver driver;
    private Visitor rep;
    private Visitor manager;
    private String lead;

    @BeforeEach
    void prepare() {
        driver = new LeadDriver(beans);
        rep = Visitor.signedIn(port, "rep1");
        manager = Visitor.signedIn(port, "manager");
        lead = driver.receive(LeadFixtures.leadFor("rep1"));
    }

    @Test
    void anOfferedLeadWaitsForItsRepAndTheTimersAreAhead() {
        assertThat(steps("done")).containsExactly("Lead received");
        assertThat(steps("now")).containsExactly("Accept or decline lead");
        assertThat(steps("next")).containsExactly("Remind rep", "Record time-out");
        assertThat(Instant.parse(step("Remind rep").get("at").asText())).isAfter(Instant.now());
    }

    @Test
    void aTimerIsToldAsPassedOnlyOnceItHas() {
        driver.runJob(lead, "BoundaryEvent_ReminderDue");

        assertThat(steps("done")).containsExactly("Lead received", "Reminder due");
        assertThat(steps("next")).containsExactly("Record time-out");

        driver.runJob(lead, "BoundaryEvent_TimeOver");
        assertThat(steps("done")).contains("Time is over").doesNotContain("Accept or decline lead");
    }

    @Test
    void anAcceptedLeadIsWorkedAndItsNextMessageIsAhead() {
        accept();
        driver.runJob(lead, "CallActivity_FollowUpLead");
        driver.completeExternalTask(lead);

        assertThat(steps("done")).contains("Accept or decline lead", "Send welcome e-mail");
        assertThat(steps("now")).contains("Work the lead", "Waiting: Send first reminder");
        JsonNode wait = step("Waiting: Send first reminder");
        assertThat(wait.get("then").asText()).isEqualTo("Send first reminder");
        assertThat(Instant.parse(wait.get("until").asText())).isAfter(Instant.now());
        assertThat(answer(200, rep.get("/v1/api/leads/" + lead))
                        .at("/process/current_steps")
                        .findValuesAsText("name"))
                .contains("Work the lead", "Waiting: Send first reminder");
    }

    @Test
    void aLeadThatWaitsForItsFollowUpDateHasANamedStepWithTheDate() {
        accept();
        outcome("contacted", ",\"follow_up_date\":\"" + TOMORROW + "\"");

        JsonNode wait = step("Wait for the follow-up date");
        assertThat(wait.get("when").asText()).isEqualTo("now");
        assertThat(wait.get("until").asText()).startsWith(TOMORROW);
        assertThat(wait.get("then").asText()).isEqualTo("Work the lead");
    }

    @Test
    void aClosedLeadHasItsEndAndNothingAhead() {
        accept();
        driver.runJob(lead, "CallActivity_FollowUpLead");
        driver.completeExternalTask(lead);
        outcome("closed_lost", "");

        assertThat(steps("now")).isEmpty();
        assertThat(steps("next")).isEmpty();
        assertThat(steps("done")).last().isEqualTo("Lead closed");
    }

    @Test
    void aManagersNoteStandsOnTheOffer() {
        String note = "{\"activity_type\":\"note_added\",\"description\":\"Ask for Mr Fox\"}";
        answer(201, manager.post("/v1/api/leads/" + lead + "/activities", note));

        JsonNode offer = offer();
        assertThat(offer.at("/note/text").asText()).isEqualTo("Ask for Mr Fox");
        assertThat(offer.at("/note/by_name").asText()).isNotEmpty();

        answer(201, rep.post("/v1/api/leads/" + lead + "/activities", note.replace("Fox", "Wolf")));
        assertThat(offer().at("/note/text").asText()).as("one's own is no news").isEqualTo("Ask for Mr Fox");
    }

    private JsonNode offer() {
        for (JsonNode each : answer(200, rep.get("/v1/api/queue")).get("pending")) {
            if (each.at("/lead/lead_id").asText().equals(lead)) {
                return each;
            }
        }
        throw new AssertionError("not offered");
    }

    private void accept() {
        answer(200, rep.post("/v1/api/leads/" + lead + "/accept", null));
    }

    private void outcome(String status, String more) {
        answer(200, rep.post("/v1/api/leads/" + lead + "/outcome", "{\"status\":\"" + status + "\"" + more + "}"));
    }

    private List<String> steps(String when) {
        List<String> names = new ArrayList<>();
        way().forEach(step -> {
            if (step.get("when").asText().equals(when)) {
                names.add(step.get("name").asText());
            }
        });
        return names;
    }

    private JsonNode step(String name) {
        for (JsonNode step : way()) {
            if (step.get("name").asText().equals(name)) {
                return step;
            }
        }
        throw new AssertionError(name + " is not in " + way());
    }

    private JsonNode way() {
        return answer(200, manager.get("/v1/api/leads/" + lead + "/process")).get("steps");
    }
}
