package dev.baton.messaging.lead;

import static dev.baton.privacy.PrivacyDriver.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.intake.form.landing.PublishedPage;
import dev.baton.lead.LeadFixtures;
import dev.baton.lead.NewLead;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Outsider;
import dev.baton.testing.Visitor;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People come by every way there is, having said yes, no or nothing to mail. */
final class WaysIn {

    enum Way {
        FORM,
        LANDING_PAGE,
        API,
        HAND,
        SHEET
    }

    private final int port;
    private final ApplicationContext beans;
    private final Map<String, PublishedPage> pages = new HashMap<>();

    WaysIn(int port, ApplicationContext beans) {
        this.port = port;
        this.beans = beans;
    }

    /** With a landing page. @param columns what is otherwise, as SQL */
    String campaign(Map<String, String> columns) {
        PublishedPage page = PublishedPage.of(port, beans, columns);
        pages.put(page.campaign(), page);
        return page.campaign();
    }

    String address() {
        return "w" + UUID.randomUUID() + "@acme.example";
    }

    /** @param said null: nothing; a landing page always asks @return the lead */
    String come(Way way, String campaign, String address, Boolean said) {
        switch (way) {
            case FORM -> posted(Outsider.somewhere(port).post("/v1/api/leads", body(campaign, address, said)));
            case API -> posted(Outsider.somewhere(port)
                    .with("X-Campaign-Token", token(campaign))
                    .post("/v1/api/leads", body(campaign, address, said)));
            case HAND -> answer(
                    201, Visitor.signedIn(port, "manager").post("/v1/api/leads", body(campaign, address, said)));
            case LANDING_PAGE -> page(campaign, address, said);
            default -> sheet(campaign, address, new NewLead.Consent(said, null));
        }
        return beans.getBean(JdbcClient.class)
                .sql("select id from lead where campaign_id = ? order by created_at desc, id desc limit 1")
                .param(campaign)
                .query(String.class)
                .single();
    }

    void optedOutInASheet(String campaign, String address) {
        sheet(campaign, address, new NewLead.Consent(true, null, Set.of("email")));
    }

    /** Who sends a form, as a lead to be made. */
    static NewLead form(String campaign, String address) {
        NewLead model = LeadFixtures.lead(LeadFixtures.contact("Ann", "Abel", address));
        return in(campaign, new NewLead.Arrival("landing-page", null, "web:form", null), model, null);
    }

    private static NewLead in(String campaign, NewLead.Arrival arrival, NewLead model, NewLead.Consent consent) {
        return new NewLead(
                campaign,
                arrival,
                model.contact(),
                null,
                model.details(),
                model.tracking(),
                null,
                model.reps(),
                consent == null ? new NewLead.Consent(null, null) : consent);
    }

    private void page(String campaign, String address, Boolean said) {
        PublishedPage page = pages.get(campaign);
        Map<String, String> fields = page.filled(Map.of(
                "contact.email", address, "form_metadata.consent_given", Boolean.TRUE.equals(said) ? "yes" : "-"));
        Outsider.Answer taken = Outsider.somewhere(port).submit(page.path(), fields);
        assertThat(taken.status()).as(taken.body()).isEqualTo(303);
    }

    private void sheet(String campaign, String address, NewLead.Consent consent) {
        NewLead model = LeadFixtures.ofSheet(LeadFixtures.lead(LeadFixtures.contact("Ann", "Abel", address)));
        NewLead.Arrival arrival =
                new NewLead.Arrival("spreadsheet", model.arrival().importId(), "manager", null);
        new LeadDriver(beans).receive(in(campaign, arrival, model, consent));
    }

    private String token(String campaign) {
        return answer(
                        201,
                        Visitor.signedIn(port, "manager")
                                .post("/v1/api/campaigns/" + campaign + "/tokens", "{\"name\":\"site\"}"))
                .get("token")
                .asText();
    }

    private static void posted(Outsider.Answer taken) {
        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
    }

    private static String body(String campaign, String address, Boolean said) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("campaign_id", campaign).put("source", "landing-page");
        body.putObject("contact")
                .put("firstName", "Ann")
                .put("lastName", "Abel")
                .put("email", address);
        if (said != null) {
            body.putObject("form_metadata").put("consent_given", said);
        }
        return body.toString();
    }
}
