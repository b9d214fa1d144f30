package dev.baton.assignment;

import static dev.baton.lead.LeadFixtures.leadOf;
import static dev.baton.privacy.PrivacyDriver.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dev.baton.identity.People;
import dev.baton.lead.list.LeadSearch;
import dev.baton.lead.timeline.LeadTimeline;
import dev.baton.shared.page.PageRequest;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@BatonTest
class RefusedOffersIT {

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    /** Between the statement that finds the offers and the one that finds their leads. */
    @Test
    void anOfferOfALeadThatIsRemovedMeanwhileIsLeftOut() {
        String campaign = new TestCampaigns(beans).create(Map.of("reps", "'{rep1}'"));
        String lead = new LeadDriver(beans).receive(leadOf(campaign));
        answer(200, Visitor.signedIn(port, "rep1").post("/v1/api/leads/" + lead + "/decline", "{\"reason\":\"far\"}"));
        LeadSearch findsNoLead = mock(LeadSearch.class);
        RefusedOffers offers =
                new RefusedOffers(jdbc, findsNoLead, beans.getBean(LeadTimeline.class), beans.getBean(People.class));

        assertThat(offers.page(campaign, null, null, PageRequest.of(0, 50)).items())
                .isEmpty();
    }
}
