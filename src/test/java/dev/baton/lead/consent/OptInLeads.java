package dev.baton.lead.consent;

import static dev.baton.privacy.PrivacyDriver.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Outsider;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.Visitor;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Leads of campaigns that have people confirm by e-mail that they agreed to mail. */
final class OptInLeads {

    static final String CONFIRM = "CallActivity_ConfirmConsent";
    static final String AGREED = "{\"consent_given\": true, \"consent_text\": \"Write to me\"}";

    private static final String FOLLOW_UP = "CallActivity_FollowUpLead";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ApplicationContext beans;
    private final int port;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final LeadDriver driver;
    private final Visitor manager;
    private final Outsider person;

    OptInLeads(ApplicationContext beans, int port) {
        this.beans = beans;
        this.port = port;
        this.jdbc = beans.getBean(JdbcClient.class);
        this.transactions = beans.getBean(TransactionTemplate.class);
        this.driver = new LeadDriver(beans);
        this.manager = Visitor.signedIn(port, "manager");
        this.person = Outsider.somewhere(port);
    }

    Visitor manager() {
        return manager;
    }

    Outsider person() {
        return person;
    }

    String campaign() {
        return new TestCampaigns(beans).create(Map.of("reps", "'{rep1}'", "double_opt_in", "true"));
    }

    String asked(String campaign) {
        String lead = captured(campaign, AGREED);
        driver.runJob(lead, CONFIRM);
        return lead;
    }

    void accept(String lead) {
        driver.complete("rep1", lead, Map.of("outcome", "accepted"));
        driver.runJob(lead, FOLLOW_UP);
    }

    /** Somebody sent a form, and was answered. */
    String captured(String campaign, String form) {
        String body = TestCampaigns.lead(campaign);
        String sent = body.substring(0, body.length() - 1) + ", \"form_metadata\": " + form + "}";
        try {
            String lead = JSON.readTree(
                            Outsider.somewhere(port).post("/v1/api/leads", sent).body())
                    .get("lead_id")
                    .asText();
            driver.completeFirstAnswer(lead);
            return lead;
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    String link(String lead) {
        return "/d/"
                + transactions
                        .execute(t -> beans.getBean(Confirmations.class).token(lead))
                        .orElseThrow();
    }

    JsonNode again(String lead) {
        try {
            return JSON.readTree(manager.post("/v1/api/leads/" + lead + "/consents/ask", "{}")
                    .body());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonNode consent(String lead) {
        return answer(200, manager.get("/v1/api/leads/" + lead)).get("consent");
    }

    long rows(String lead) {
        return jdbc.sql("select count(*) from consent_confirmation where lead_id = ?")
                .param(lead)
                .query(Long.class)
                .single();
    }

    long clear(String column) {
        return jdbc.sql("select count(*) from consent_confirmation where position('127.'::bytea in " + column + ") > 0")
                .query(Long.class)
                .single();
    }

    void change(String sql, String lead) {
        transactions.executeWithoutResult(t -> jdbc.sql(sql).param(lead).update());
    }
}
