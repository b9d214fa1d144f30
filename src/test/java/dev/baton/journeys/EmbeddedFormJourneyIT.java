package dev.baton.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.journeys.Roles.article;
import static dev.baton.journeys.Roles.button;
import static dev.baton.journeys.Roles.dialog;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** A campaign's form on a page of another site, whose policy lets no style and no script in but Baton's. */
@Journey
class EmbeddedFormJourneyIT {

    private static final String REP = "rep2";
    private static final String KEPT = "() => localStorage.length + sessionStorage.length + document.cookie.length";

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    private final CopyOnWriteArrayList<String> sent = new CopyOnWriteArrayList<>();
    private ForeignSite site;

    @BeforeEach
    void open() throws IOException {
        site = new ForeignSite(port);
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void modalIsFilledInWithTheKeyboardAlone(Visitors visitors) {
        JourneyForms forms = forms(visitors);
        Page page = onPage(visitors, forms, "data-form=\"modal\" data-open=\"#ask\"", ColorScheme.LIGHT);
        Locator opener = page.locator("#ask");
        opener.focus();
        press(page, "Enter");
        assertThat(dialog(page, "Get in touch")).isVisible();
        assertThat(page.getByLabel("First name")).isFocused();
        Shots.take(page, "modal-foreign");
        press(page, "Escape");
        assertThat(opener).isFocused();
        press(page, "Enter");

        type(
                page,
                "Anna",
                forms.last(),
                UUID.randomUUID() + "@company.example",
                "+1 212 555 2368",
                "Company",
                "N",
                "U");
        press(page, "Tab", "Space", "Tab", "Tab", "Enter");

        assertThat(page.getByText("You will hear from us by e-mail within 2 hours."))
                .isVisible();
        assertThat(page.locator("h2:focus")).hasText("Thank you");
        assertThat(forms.lead()).containsEntry("source", "modal").containsEntry("consent_given", true);
        Page rep = visitors.signedIn(REP);
        rep.navigate("/queue");
        assertThat(article(rep, forms.name())).isVisible();
    }

    @Test
    void withoutConsentNothingIsKeptOrTold(Visitors visitors) {
        JourneyForms forms = forms(visitors);
        Page page = onPage(visitors, forms, "", ColorScheme.LIGHT);
        button(page, "Decline").click();

        forms.fillIn(page);
        button(page, "Send").click();

        assertThat(page.getByText("Thank you")).isVisible();
        assertThat(body()).satisfies(body -> {
            assertThat(body.has("tracking")).isFalse();
            assertThat(body.get("source").getAsString()).isEqualTo("contact-form");
        });
        assertThat(page.evaluate(KEPT)).isEqualTo(0);
        assertThat(page.context().cookies()).isEmpty();
    }

    @Test
    void withConsentTheVisitIsToldUntilItIsTakenBack(Visitors visitors) {
        JourneyForms forms = forms(visitors);
        Page page = onPage(visitors, forms, "", ColorScheme.LIGHT);
        button(page, "Accept").click();

        forms.fillIn(page);
        button(page, "Send").click();

        assertThat(page.getByText("Thank you")).isVisible();
        JsonObject tracking = body().getAsJsonObject("tracking");
        assertThat(tracking.get("landing_page_url").getAsString()).startsWith(site.origin());
        assertThat(tracking.get("visitor_id").getAsString()).startsWith("vis_");
        page.reload();
        button(page, "Forget it").click();
        assertThat(page.getByText("This visit is not remembered.")).isVisible();
        assertThat(page.evaluate(KEPT)).isEqualTo(0);
    }

    @Test
    void personWhoHasSentItBeforeIsToldSoAndProblemsStandAtTheirFields(Visitors visitors) {
        JourneyForms forms = forms(visitors);
        Page page = onPage(visitors, forms, "data-lang=\"de\"", ColorScheme.LIGHT);
        button(page, "Absenden").click();
        assertThat(page.getByLabel("Vorname")).isFocused();
        assertThat(page.getByLabel("Vorname")).hasAccessibleDescription("Bitte ausfüllen");
        page.getByLabel("Vorname").fill("Anna");
        page.getByLabel("Nachname").fill(forms.last());
        page.getByLabel("E-Mail").fill("anna@company.example");
        page.getByLabel("Telefon").fill("12");
        page.getByLabel("Ich bin einverstanden").check();
        button(page, "Absenden").click();
        assertThat(page.getByLabel("Telefon")).isFocused();
        Shots.takeWhole(page, "inline-refused");
        page.getByLabel("Telefon").fill("");
        button(page, "Absenden").click();
        assertThat(page.getByText("Ihre Anfrage ist angekommen.")).isVisible();

        page.reload();
        page.getByLabel("Vorname").fill("Anna");
        page.getByLabel("Nachname").fill(forms.last());
        page.getByLabel("E-Mail").fill("anna@company.example");
        page.getByLabel("Ich bin einverstanden").check();
        button(page, "Absenden").click();
        assertThat(page.getByText("Ihre Anfrage liegt uns schon vor")).isVisible();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void everybodyCanReadAndReachIt(ColorScheme colours, Visitors visitors) {
        JourneyForms forms = forms(visitors);
        String look = colours.name().toLowerCase(Locale.ROOT);
        for (String form : List.of("inline", "modal")) {
            Page page = onPage(visitors, forms, "data-form=\"" + form + "\"", colours);
            page.setViewportSize(360, 740);
            if (form.equals("modal")) {
                button(page, "Get in touch").click();
            }
            assertThat(button(page, "Send")).isVisible();
            Shots.takeWhole(page, look + "-form-" + form);
            assertThat(JourneyForms.graveFindings(page)).as(form).isEmpty();
            assertThat(JourneyForms.smallTargets(page)).as(form).isEmpty();
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .isEqualTo(360);
        }
    }

    private JourneyForms forms(Visitors visitors) {
        return JourneyForms.create(visitors.signedIn("manager"), beans, REP, site.origin());
    }

    private Page onPage(Visitors visitors, JourneyForms forms, String attributes, ColorScheme colours) {
        Page page = visitors.stranger(options -> options.setColorScheme(colours));
        page.onRequest(request -> {
            if (request.method().equals("POST")) {
                sent.add(request.postData());
            }
        });
        page.navigate(site.page("data-campaign=\"" + forms.campaign() + "\" " + attributes));
        assertThat(page.locator("[data-baton-form] .card")).hasCount(1);
        return page;
    }

    private JsonObject body() {
        return JsonParser.parseString(sent.get(sent.size() - 1)).getAsJsonObject();
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private static void type(Page page, String... values) {
        for (String value : values) {
            page.keyboard().type(value);
            page.keyboard().press("Tab");
        }
    }
}
