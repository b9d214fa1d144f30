package dev.baton.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.journeys.Roles.button;
import static dev.baton.journeys.Roles.dialog;
import static dev.baton.journeys.Roles.heading;
import static dev.baton.journeys.Roles.region;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.baton.journeys.JourneyLeads.Known;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the page of a lead shows, and what it keeps back. */
@Journey
class LeadPageJourneyIT {

    private static final int FEW_CLICKS = 3;

    @Autowired
    JourneyLeads leads;

    @Test
    void processDiagramMarksTheCurrentStep(Visitors visitors) {
        Known lead = leads.hot("rep1");
        Page page = visitors.signedIn("manager");
        page.navigate("/leads/" + lead.id());
        Locator way = region(page, "Where it is");
        assertThat(way).containsText("Accept or decline lead");
        assertThat(way).containsText("Next: Remind rep");
        button(way, "Show diagram").click();
        Locator current = page.locator("[data-element-id=UserTask_AnswerOffer]").first();
        assertThat(current).isVisible();
        assertThat(current).hasClass(java.util.regex.Pattern.compile(".*baton-now.*"));
        isInView(page, current);
        Shots.takeWhole(page, "lead-process");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.setViewportSize(390, 844);
        page.reload();
        assertThat(way).containsText("Accept or decline lead");
        button(way, "Show diagram").click();
        Shots.takeWhole(page, "lead-process-phone-dark");
        isInView(page, current);
        Shots.takeWhole(page, "lead-process-phone-dark");
    }

    /** Within the part of the diagram that is shown at first. */
    private static void isInView(Page page, Locator step) {
        assertThat(step).isVisible();
        BoundingBox part = page.locator(".djs-container")
                .filter(new Locator.FilterOptions().setHas(step))
                .boundingBox();
        BoundingBox box = step.boundingBox();
        assertThat(box.x).isBetween(part.x, part.x + part.width - box.width);
        assertThat(box.y).isBetween(part.y, part.y + part.height - box.height);
    }

    @Test
    void theNumberIsMaskedUntilAskedForAndTheReadingIsOnTheTimeline(Visitors visitors) {
        Known lead = leads.wealthy("900-45-6789", "rep1");
        Page page = visitors.signedIn("manager");
        page.navigate("/leads/" + lead.id());
        Locator financial = region(page, "Financial");
        assertThat(financial).containsText("•••-••-6789");
        assertThat(financial).not().containsText("900-45-6789");
        Shots.takeWhole(page, "lead");
        button(financial, "Show").click();
        assertThat(financial).containsText("900-45-6789");
        button(financial, "Hide").click();
        assertThat(financial).not().containsText("900-45-6789");
        Locator history = page.getByRole(AriaRole.TABPANEL);
        assertThat(history).containsText("Mary Manager");
        assertThat(history).containsText("Financial values read");

        Page rep = visitors.signedIn("rep1");
        rep.navigate("/leads/" + lead.id());
        assertThat(region(rep, "Financial")).containsText("•••-••-6789");
        assertThat(region(rep, "Financial")).containsText("125,000.50");
        assertThat(button(rep, "Show")).isHidden();
    }

    @Test
    void aDocumentIsDroppedOnTheLeadAndSaved(Visitors visitors) {
        Known lead = leads.hot("rep1");
        Page page = visitors.signedIn("manager");
        page.navigate("/leads/" + lead.id() + "?tab=documents");
        Locator documents = region(page, "Documents");
        byte[] pdf = "%PDF-1.7\nOffer\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        documents
                .getByLabel("Document", new Locator.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload("Offer.pdf", "application/pdf", pdf));
        Locator link = documents.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Offer.pdf"));
        assertThat(link).isVisible();
        Shots.takeWhole(page, "lead-documents");
        assertArrayEquals(pdf, saved(page, link));
    }

    private static byte[] saved(Page page, Locator link) {
        try {
            return Files.readAllBytes(page.waitForDownload(link::click).path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aRepCorrectsAPhoneNumberWhereItStands(Visitors visitors) {
        Known lead = leads.hot("rep1");
        Page rep = visitors.signedIn("rep1");
        Clicks clicks = Clicks.on(rep);
        Visitors.send(rep, "POST", "/v1/api/leads/" + lead.id() + "/accept", Map.of());
        rep.navigate("/leads/" + lead.id());
        button(rep, "Change phone").click();
        rep.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Phone"))
                .fill("+12065550199");
        rep.keyboard().press("Enter");
        assertThat(region(rep, "Contact")).containsText("+1 206 555 0199");
        assertThat(clicks.made()).as("clicks to correct a phone number").isBetween(1, FEW_CLICKS);
        assertThat(rep.getByRole(AriaRole.TABPANEL)).containsText("Changed");
        assertThat(rep.getByRole(AriaRole.TABPANEL)).containsText("Phone");
    }

    @Test
    void aManagerReassignsALeadFromItsPage(Visitors visitors) {
        Known lead = leads.hot("rep1");
        Page manager = visitors.signedIn("manager");
        Clicks clicks = Clicks.on(manager);
        manager.navigate("/leads/" + lead.id());
        button(manager, "Reassign").click();
        Locator form = dialog(manager, "Reassign " + lead.name());
        form.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Ravi Rep"))
                .click();
        button(form, "Reassign lead").click();
        assertThat(form).isHidden();
        assertThat(region(manager, "Owner")).containsText("Ravi Rep");
        assertThat(clicks.made()).as("clicks to reassign").isBetween(1, FEW_CLICKS);
    }

    @Test
    void markupInALeadIsShownAsText(Visitors visitors) {
        String name = "<img src=x onerror=\"document.title='broken'\">";
        Known lead = leads.saying(name, "<b id=planted>{{7*7}}</b>", "rep1");
        Page page = visitors.signedIn("rep1");
        page.navigate("/leads/" + lead.id());
        assertThat(heading(page, lead.name())).isVisible();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("<b id=planted>{{7*7}}</b>");
        assertThat(page.locator("#planted")).hasCount(0);
        Tasklist tasklist = Tasklist.openAt(page, leads.task(lead, "UserTask_AnswerOffer"));
        assertThat(tasklist.form()).containsText(name);
        assertThat(page.locator("img[src=x]")).hasCount(0);
    }
}
