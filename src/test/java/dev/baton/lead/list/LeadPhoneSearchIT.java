package dev.baton.lead.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.identity.CurrentUser;
import dev.baton.lead.LeadFixtures;
import dev.baton.lead.NewLead;
import dev.baton.lead.contact.Contact;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.TestCampaigns;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A lead is found by its phone as people in the country of its campaign write it. */
@BatonTest
class LeadPhoneSearchIT {

    @Autowired
    ApplicationContext beans;

    @Autowired
    LeadSearch search;

    private final String number = "30" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);

    @ParameterizedTest
    @ValueSource(strings = {"0%s", "+49 %s", "0049%s"})
    void byTheNumberAsItIsDialled(String written) {
        String lead = receive(new TestCampaigns(beans).create(Map.of("region", "'DE'")));

        assertThat(found(written.formatted(number))).containsExactly(lead);
    }

    @Test
    void aNumberOfNoCountryFindsNobody() {
        assertThat(found("00000000")).isEmpty();
    }

    private String receive(String campaign) {
        NewLead lead = LeadFixtures.leadOf(campaign);
        Contact with = lead.contact();
        return new LeadDriver(beans)
                .receive(new NewLead(
                        campaign,
                        new NewLead.Arrival(lead.arrival().source(), null, "test", null),
                        new Contact(
                                new Contact.Person("Joan", "Doe", null),
                                new Contact.Reach(UUID.randomUUID() + "@company.example", "+49" + number, null),
                                Contact.Address.UNKNOWN,
                                null,
                                with.web(),
                                Map.of()),
                        null,
                        lead.details(),
                        lead.tracking(),
                        "en",
                        List.of(),
                        new NewLead.Consent(null, null)));
    }

    private List<String> found(String text) {
        LeadFilter filter = new LeadFilter(
                text, null, null, null, null, null, null, null, null, null, null, null, null, null, 0, 50);
        List<LeadSummary>[] found = new List[1];
        new LeadDriver(beans)
                .signedIn()
                .as(
                        "manager",
                        () -> found[0] = search.page(filter, CurrentUser.get()).items());
        return found[0].stream().map(LeadSummary::leadId).toList();
    }
}
