package dev.baton.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.journeys.Roles.button;
import static dev.baton.journeys.Roles.dialog;
import static dev.baton.journeys.Roles.heading;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.baton.journeys.JourneyLeads.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of a lead without a mouse: where one is, and where one comes back to. */
@Journey
class LeadKeyboardJourneyIT {

    private static final int MOST_STOPS = 200;
    /** The area of the page, and whether it can be seen that the focus is there. Fields show it by their border. */
    private static final String STOP =
            """
            () => {
              const at = document.activeElement;
              if (!at || at === document.body) return { area: 'end', seen: true, what: '' };
              const look = getComputedStyle(at);
              const field = at.matches('input, select, textarea');
              return {
                area: at.closest('#facts, #history, #standing')?.id ?? 'top',
                seen: field || look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) > 0,
                what: at.outerHTML.slice(0, 120),
              };
            }
            """;

    @Autowired
    JourneyLeads leads;

    @Test
    void theStopsComeInTheOrderOfThePageAndEachIsSeen(Visitors visitors) {
        Page page = lead(visitors, accepted(visitors));
        List<String> areas = new ArrayList<>();
        List<String> unseen = new ArrayList<>();
        for (int stop = 0; stop < MOST_STOPS && !areas.contains("end"); stop++) {
            page.keyboard().press("Tab");
            Map<?, ?> at = (Map<?, ?>) page.evaluate(STOP);
            String area = String.valueOf(at.get("area"));
            if (areas.isEmpty() || !areas.get(areas.size() - 1).equals(area)) {
                areas.add(area);
            }
            if (!Boolean.TRUE.equals(at.get("seen"))) {
                unseen.add(String.valueOf(at.get("what")));
            }
        }
        assertThat(areas).containsExactly("top", "facts", "history", "standing", "end");
        assertThat(unseen).isEmpty();
    }

    @Test
    void whoClosesADialogIsWhereTheyWere(Visitors visitors) {
        Known lead = accepted(visitors);
        Page page = lead(visitors, lead);
        comesBack(page, button(page, "Reassign"), dialog(page, "Reassign " + lead.name()));

        Locator more = button(page, "More");
        choose(page, more, "Change status");
        closes(page, dialog(page, "Change status"), more);
        Locator privacy = button(page, "Privacy");
        choose(page, privacy, "Open a privacy request");
        closes(page, dialog(page, "Write down a request"), privacy);
    }

    @Test
    void whoSavesOrLeavesAFactIsWhereTheyWere(Visitors visitors) {
        Page page = lead(visitors, accepted(visitors));
        Locator pencil = button(page, "Change phone");
        Locator field = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Phone"));
        pencil.press("Enter");
        field.press("Escape");
        assertThat(pencil).isFocused();
        pencil.press("Enter");
        field.fill("+12065550198");
        field.press("Enter");
        assertThat(field).isHidden();
        assertThat(button(page, "Change phone")).isFocused();
    }

    private static void choose(Page page, Locator menu, String name) {
        menu.press("Enter");
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name))
                .press("Enter");
    }

    private static void comesBack(Page page, Locator opens, Locator dialog) {
        opens.press("Enter");
        closes(page, dialog, opens);
    }

    private static void closes(Page page, Locator dialog, Locator opener) {
        assertThat(dialog).isVisible();
        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
        assertThat(opener).isFocused();
    }

    private Known accepted(Visitors visitors) {
        Known lead = leads.hot("rep1");
        Visitors.send(visitors.signedIn("rep1"), "POST", "/v1/api/leads/" + lead.id() + "/accept", Map.of());
        return lead;
    }

    private static Page lead(Visitors visitors, Known lead) {
        Page page = visitors.signedIn("manager");
        page.navigate("/leads/" + lead.id());
        assertThat(heading(page, lead.name())).isVisible();
        assertThat(button(page, "Change phone")).isVisible();
        return page;
    }
}
