package dev.baton.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.journeys.Roles.article;
import static dev.baton.journeys.Roles.button;
import static dev.baton.journeys.Roles.heading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Somebody finds a campaign's page, fills in its form, and a rep has the lead. */
@Journey
class LandingPageJourneyIT {

    private static final String REP = "rep2";
    private static final String KEPT = "() => localStorage.length + sessionStorage.length";

    @Autowired
    ApplicationContext beans;

    @Test
    void visitorAgreesFillsInTheFormAndARepHasTheLead(Visitors visitors) {
        JourneyForms forms = forms(visitors);
        Page visitor = visitors.stranger();
        visitor.navigate(forms.path() + "?utm_source=news&utm_medium=social#form");
        button(visitor, "Accept").click();
        assertThat(visitor.getByText("This visit is remembered.")).isVisible();

        forms.fillIn(visitor);
        button(visitor, "Send").click();

        assertThat(heading(visitor, "Thank you")).isVisible();
        assertThat(visitor.url()).endsWith(forms.path() + "/thanks");
        assertThat(visitor.context().cookies()).isEmpty();
        assertThat(forms.lead())
                .containsEntry("source", "landing-page")
                .containsEntry("utm_source", "news")
                .containsEntry("return_visitor", false)
                .containsEntry("consent_given", true)
                .doesNotContainEntry("visitor_index", null);
        Page rep = visitors.signedIn(REP);
        rep.navigate("/queue");
        assertThat(article(rep, forms.name())).isVisible();

        Page later = visitor.context().newPage();
        Response told = later.waitForResponse(
                answer -> answer.url().endsWith("/v1/api/visits"), () -> later.navigate(forms.path()));
        assertThat(told.status()).isEqualTo(204);
        CopyOnWriteArrayList<String> sent = new CopyOnWriteArrayList<>();
        later.onRequest(request -> noteBody(request, sent));
        later.reload();
        assertThat(button(later, "Forget it")).isVisible();
        assertThat(sent).as("one visit in a session").isEmpty();
    }

    @Test
    void whoDeclinesIsNotRemembered(Visitors visitors) {
        JourneyForms forms = forms(visitors);
        Page visitor = visitors.stranger();
        CopyOnWriteArrayList<String> sent = new CopyOnWriteArrayList<>();
        visitor.onRequest(request -> noteBody(request, sent));
        visitor.navigate(forms.path() + "?utm_source=news");
        button(visitor, "Decline").click();
        assertThat(button(visitor, "Change")).isFocused();

        forms.fillIn(visitor);
        button(visitor, "Send").click();

        assertThat(heading(visitor, "Thank you")).isVisible();
        assertThat(sent).singleElement().satisfies(body -> assertThat(body)
                .contains("contact.firstName=Anna")
                .doesNotContain("tracking."));
        assertThat(visitor.context().cookies()).isEmpty();
        assertThat(visitor.evaluate(KEPT)).isEqualTo(0);
        assertThat(forms.lead()).containsEntry("utm_source", null).containsEntry("visitor_index", null);
    }

    @Test
    void worksWithoutJavaScript(Visitors visitors) {
        JourneyForms forms = forms(visitors);
        Page visitor = visitors.stranger(options -> options.setJavaScriptEnabled(false));
        visitor.navigate(forms.path());
        Instant opened = Instant.now();
        assertThat(button(visitor, "Accept")).isHidden();
        visitor.getByLabel("First name").fill("<b>Anna</b>");
        visitor.getByLabel("E-mail").fill("nobody");
        await().until(() -> Duration.between(opened, Instant.now()).toMillis() > 2_100);
        button(visitor, "Send").click();

        assertThat(visitor.getByText("Please check the marked fields.")).isVisible();
        assertThat(visitor.getByLabel("First name")).hasValue("<b>Anna</b>");
        assertThat(visitor.getByLabel("E-mail"))
                .hasAccessibleDescription("Please check the e-mail address, as in name@example.com");
        Shots.takeWhole(visitor, "landing-refused");
        forms.fillIn(visitor);
        button(visitor, "Send").click();

        assertThat(heading(visitor, "Thank you")).isVisible();
        assertThat(forms.lead()).containsEntry("source", "landing-page");
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void everybodyCanReadIt(ColorScheme colours, Visitors visitors) {
        JourneyForms forms = forms(visitors);
        Page visitor = visitors.stranger(options -> options.setColorScheme(colours));
        visitor.navigate(forms.path());
        assertThat(button(visitor, "Accept")).isVisible();

        Shots.takeWhole(visitor, colours.name().toLowerCase(Locale.ROOT) + "-landing");
        assertThat(JourneyForms.graveFindings(visitor)).isEmpty();
    }

    @Test
    void fitsAPhone(Visitors visitors) {
        JourneyForms forms = forms(visitors);
        Page visitor = visitors.stranger(options -> options.setViewportSize(360, 740));
        visitor.navigate(forms.path());
        assertThat(button(visitor, "Accept")).isVisible();

        Shots.takeWhole(visitor, "phone-landing");
        assertThat(visitor.evaluate("() => document.documentElement.scrollWidth"))
                .isEqualTo(360);
        assertThat(JourneyForms.smallTargets(visitor)).isEmpty();
    }

    private JourneyForms forms(Visitors visitors) {
        return JourneyForms.create(visitors.signedIn("manager"), beans, REP, "https://none.example");
    }

    private static void noteBody(Request request, CopyOnWriteArrayList<String> sent) {
        if (request.method().equals("POST")) {
            sent.add(request.postData());
        }
    }
}
