package dev.baton.assignment;

import static dev.baton.lead.LeadFixtures.leadFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.LeadFixtures;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** {@code GET /v1/api/tasks}: the person's open tasks with what they are about (api.md, a rep's work). */
@BatonTest
class TaskBoardIT {

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Test
    void aTaskNamesItsLeadAndCampaign() {
        String leadId = new LeadDriver(beans).receive(leadFor("rep3"));

        assertThat(Visitor.signedIn(port, "rep3").get("/v1/api/tasks").body())
                .contains("\"lead_id\":\"" + leadId + "\",\"import_id\":null,\"campaign_id\":\"" + LeadFixtures.CAMPAIGN
                        + "\"");
        assertThat(Visitor.signedIn(port, "rep1").get("/v1/api/tasks").body()).doesNotContain(leadId);
    }
}
