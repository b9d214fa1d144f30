package dev.baton.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.journeys.Roles.button;
import static dev.baton.journeys.Roles.dialog;
import static dev.baton.journeys.Roles.link;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.baton.journeys.JourneyLeads.Known;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A manager looks at what failed, tries one again and gives another up with a reason. */
@Journey
class FailuresJourneyIT {

    @Autowired
    JourneyLeads leads;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void managerTriesOneAgainAndGivesAnotherUp(Visitors visitors) {
        Known again = refused();
        Known givenUp = refused();
        Page manager = visitors.signedIn("manager");
        manager.navigate("/failures");
        assertThat(link(manager, "Failures 2").first()).isVisible();
        Shots.takeWhole(manager, "failures");
        assertThat(new AxeBuilder(manager).analyze().getViolations()).isEmpty();

        button(manager, "Try again: Send e-mail: welcome for lead " + again.id())
                .click();
        button(dialog(manager, "Try this again?"), "Try again").click();
        assertThat(manager.getByText("It is tried again.")).isVisible();
        button(manager, "Give up: Send e-mail: welcome for lead " + givenUp.id())
                .click();
        dialog(manager, "Give this up?").getByLabel("Reason").fill("The address is wrong");
        Shots.take(manager, "give-up");
        button(dialog(manager, "Give this up?"), "Give up").click();

        assertThat(manager.getByText("Nothing has failed")).isVisible();
        manager.navigate("/leads/" + givenUp.id() + "?tab=history");
        assertThat(manager.getByText("The address is wrong")).isVisible();
    }

    @Test
    void thePageIsForEverybodyInTheDarkAndOnAPhone(Visitors visitors) {
        Known lead = refused();
        Page page = visitors.signedIn(
                "admin", options -> options.setColorScheme(ColorScheme.DARK).setViewportSize(390, 844));
        page.navigate("/failures");
        assertThat(link(page, "Lead " + lead.id())).isVisible();
        Shots.takeWhole(page, "phone-dark-failures");
        assertThat(page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))
                .isEqualTo(0);
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        transactions.executeWithoutResult(transaction -> jdbc.sql("delete from message where lead_id = ?")
                .param(lead.id())
                .update());
    }

    private Known refused() {
        Known lead = leads.hot("rep1");
        UUID id = UUID.randomUUID();
        transactions.executeWithoutResult(transaction -> jdbc.sql(
                        """
                        insert into message (id, message_key, lead_id, channel, template, purpose, state, attempts, reason,
                            queued_at, changed_at)
                        values (?, ?, ?, 'email', 'welcome', 'marketing', 'rejected', 1,
                            'the mail server refused the mail for good (550)', now(), now())
                        """)
                .params(id, id.toString(), lead.id())
                .update());
        return lead;
    }
}
