package dev.baton.scoring.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.merge.OnePerson;
import dev.baton.privacy.erasure.PersonErasure;
import dev.baton.subject.PersonIdentifiers;
import dev.baton.subject.Subject;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What leads did goes with them: into another lead, into the person's copy, and away. */
@BatonTest
class BehaviourDataIT {

    private static final String PAUSE = "IntermediateEvent_MoreMayCome";

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    private LeadDriver driver;
    private BehaviourDriver deeds;
    private String id;

    @BeforeEach
    void prepare() {
        driver = new LeadDriver(beans);
        deeds = new BehaviourDriver(beans);
        id = deeds.receive();
        deeds.click(id, 1, null);
        deeds.click(id, 2, "scanner");
    }

    @Test
    void mergedLeadBringsWhatItDidAndTakesItAway() {
        OnePerson person = new OnePerson();
        String campaign = new TestCampaigns(beans).create(Map.of());
        String kept = driver.receive(person.in(campaign, person.byEmail("Acme")));
        int before = driver.lead(kept).score();
        Visitor manager = Visitor.signedIn(port, "manager");

        assertThat(manager.post(
                                "/v1/api/leads/" + kept + "/merge",
                                "{\"other_lead_id\":\"" + id + "\",\"across_campaigns\":true}")
                        .statusCode())
                .isEqualTo(200);
        driver.runJob(kept, PAUSE);
        assertThat(driver.lead(kept).score()).isEqualTo(before + 5);
        deeds.click(id, 3, null);
        driver.runJob(kept, PAUSE);
        assertThat(driver.lead(kept).score())
                .as("a mail to the other one is clicked")
                .isEqualTo(before + 10);

        assertThat(manager.post("/v1/api/leads/" + id + "/unmerge", null).statusCode())
                .isEqualTo(200);
        driver.runJob(kept, PAUSE);
        assertThat(driver.lead(kept).score()).isEqualTo(before);
    }

    @Test
    void personReadsWhatTheyDidMachinesTold() {
        assertThat(beans.getBean(BehaviourData.class).copy(subject()).get("What you did"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Map.class))
                .extracting(deed -> deed.get("What") + " " + deed.get("Mail") + " " + deed.get("Counts"))
                .containsExactly("Clicked in a mail welcome true", "Clicked in a mail welcome false");
    }

    @Test
    void whoIsMadeNobodyDidNothing() {
        Subject subject = subject();
        beans.getBean(TransactionTemplate.class).executeWithoutResult(transaction -> beans.getBean(PersonErasure.class)
                .anonymise(subject));
        assertThat(deeds.rows(id)).isZero();
    }

    @Test
    void whoIsErasedDidNothing() {
        Subject subject = subject();
        beans.getBean(TransactionTemplate.class).executeWithoutResult(transaction -> beans.getBean(PersonErasure.class)
                .erase(subject));
        assertThat(deeds.rows(id)).isZero();
        assertThat(deeds.waiting(id)).isZero();
    }

    @Test
    void changeOfTheLeadKeepsWhatItsBehaviourGives() {
        driver.runJob(id, PAUSE);
        int before = driver.lead(id).score();

        assertThat(Visitor.signedIn(port, "manager")
                        .send("PATCH", "/v1/api/leads/" + id, "{\"contact\":{\"company\":\"Other\"}}")
                        .statusCode())
                .isEqualTo(200);

        assertThat(driver.lead(id).score()).isEqualTo(before);
        assertThat(deeds.behaviour(id)).hasSize(1);
    }

    private Subject subject() {
        return beans.getBean(PersonIdentifiers.class).of(List.of(id));
    }
}
