package dev.baton.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.journeys.Roles.button;
import static dev.baton.journeys.Roles.heading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody agrees to mail on a form, confirms by the link in a mail, is written to only then, and takes it back. */
@Journey
class DoubleOptInJourneyIT {

    private static final String REP = "rep2";
    private static final Pattern CONFIRM = Pattern.compile("(/d/[\\w-]+)");
    private static final Pattern UNSUBSCRIBE = Pattern.compile("(/u/[\\w-]+)");

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theFollowUpBeginsWhenThePersonHasConfirmed(Visitors visitors) {
        Page manager = visitors.signedIn("manager");
        JourneyForms forms = JourneyForms.create(manager, beans, REP, "https://www.example.com");
        Visitors.send(manager, "PATCH", "/v1/api/campaigns/" + forms.campaign(), Map.of("double_opt_in", true));
        Page looked = visitors.stranger(options -> options.setViewportSize(390, 800));
        send(looked, forms);
        String lead = String.valueOf(forms.lead().get("id"));
        Page rep = visitors.signedIn(REP);
        Visitors.send(rep, "POST", "/v1/api/leads/" + lead + "/accept", Map.of());
        await().until(() -> sent(lead).containsAll(List.of("first-answer", "confirm-consent")));

        Page visitor =
                visitors.stranger(options -> options.setJavaScriptEnabled(false).setViewportSize(390, 800));
        visitor.navigate(link(manager, lead, "confirm-consent", CONFIRM));
        assertThat(heading(visitor, "May we write to you?")).isVisible();
        Shots.take(visitor, "confirm-phone");
        assertThat(JourneyForms.smallTargets(visitor)).isEmpty();
        looked.navigate(link(manager, lead, "confirm-consent", CONFIRM));
        assertThat(new AxeBuilder(looked).analyze().getViolations()).isEmpty();
        assertThat(sent(lead)).containsExactlyInAnyOrder("first-answer", "confirm-consent");
        button(visitor, "Yes, I agree").click();

        assertThat(heading(visitor, "Thank you")).isVisible();
        await().until(() -> sent(lead).contains("welcome"));
        assertThat(sent(lead)).containsExactlyInAnyOrder("first-answer", "confirm-consent", "welcome");
        manager.navigate("/leads/" + lead);
        assertThat(manager.getByText(Pattern.compile("^Confirmed on "))).isVisible();

        unsubscribe(visitor, looked, link(manager, lead, "welcome", UNSUBSCRIBE));
        manager.navigate("/leads/" + lead);
        assertThat(manager.getByText("Does not agree to mail: Baton sends none."))
                .isVisible();
    }

    /** The page's script, once it is there, waits until the page was open for as long as people take. */
    private static void send(Page visitor, JourneyForms forms) {
        visitor.navigate(forms.path());
        assertThat(button(visitor, "Accept")).isVisible();
        forms.fillIn(visitor);
        button(visitor, "Send").click();
        assertThat(heading(visitor, "Thank you")).isVisible();
    }

    private static void unsubscribe(Page visitor, Page looked, String link) {
        looked.navigate(link);
        assertThat(new AxeBuilder(looked).analyze().getViolations()).isEmpty();
        visitor.navigate(link);
        assertThat(heading(visitor, "No more e-mails from us?")).isVisible();
        Shots.take(visitor, "unsubscribe-phone");
        assertThat(JourneyForms.smallTargets(visitor)).isEmpty();
        button(visitor, "Unsubscribe").click();
        assertThat(heading(visitor, "You are unsubscribed")).isVisible();
    }

    private List<String> sent(String lead) {
        return jdbc.sql("select template from message where lead_id = ? and state = 'accepted' order by queued_at")
                .param(lead)
                .query(String.class)
                .list();
    }

    private String link(Page manager, String lead, String template, Pattern pattern) {
        String id = jdbc.sql("select id from message where lead_id = ? and template = ?")
                .params(lead, template)
                .query(String.class)
                .single();
        JsonObject mails = JsonParser.parseString(
                        manager.request().get("/v1/api/outbox?size=50").text())
                .getAsJsonObject();
        for (var mail : mails.getAsJsonArray("items")) {
            String outboxId = mail.getAsJsonObject().get("id").getAsString();
            String text = manager.request().get("/v1/api/outbox/" + outboxId).text();
            Matcher link = pattern.matcher(text);
            if (text.contains(id) && link.find()) {
                return link.group(1);
            }
        }
        throw new AssertionError("The mail is not in the outbox");
    }
}
