package dev.baton.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.baton.journeys.Roles.article;
import static dev.baton.journeys.Roles.button;
import static dev.baton.journeys.Roles.tab;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.baton.journeys.JourneyLeads.Known;
import dev.baton.lead.LeadFixtures;
import dev.baton.testing.LeadDriver;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A rep answers and works leads in Camunda Tasklist. */
@Journey
class TasklistJourneyIT {

    private static final String EVERYTHING_STORED =
            "() => JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage }) + document.cookie";

    @Autowired
    ApplicationContext beans;

    @Autowired
    JourneyLeads leads;

    @Autowired
    EngineTables tables;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    /** The list shows fifteen, the most urgent first: what other journeys have left open comes behind. */
    @BeforeEach
    void putEarlierTasksBehind() {
        transactions.executeWithoutResult(
                transaction -> jdbc.sql("update act_ru_task set due_date_ = due_date_ + interval '1 day'")
                        .update());
    }

    @Test
    void repAcceptsALeadAndNothingPersonalIsLeftBehind(Visitors visitors) {
        Known lead = leads.hot("rep1");
        Page page = visitors.signedIn("rep1");
        Tasklist tasklist = Tasklist.open(page);
        assertThat(tasklist.openFilter()).containsText("Leads to answer");
        Locator ours = tasklist.tasks().filter(new Locator.FilterOptions().setHasText(lead.name()));
        ours.getByText("Accept or decline lead").click();

        assertThat(tasklist.form()).containsText(lead.name());
        assertThat(tasklist.form()).containsText(lead.email());
        assertThat(tasklist.form()).containsText("+15551234567");
        assertThat(tasklist.form()).containsText("Nextcloud installation");
        assertThat(tasklist.form()).containsText("+15 Came through paid search");
        assertThat(tasklist.form()).containsText("A with");
        assertThat(tasklist.complete()).isDisabled();
        tasklist.form().getByLabel("Accept this lead").check();
        Shots.take(page, "tasklist-answer");
        tasklist.complete().click();

        assertThat(tasklist.nothingOpen()).isVisible();
        tasklist.filter("Leads to work").click();
        assertThat(ours).containsText("Work the lead");
        assertThat(page.evaluate(EVERYTHING_STORED).toString()).doesNotContain(lead.last(), lead.email(), "5551234567");
        assertThat(tables.thatContain(lead.last(), lead.email(), "5551234567", "Please call"))
                .isEmpty();
        page.navigate("/leads/" + lead.id());
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Assigned to Rita Rep");
    }

    @Test
    void anOfferShowsWhatAColleagueWroteLast(Visitors visitors) {
        Known lead = leads.hot("rep1");
        Page manager = visitors.signedIn("manager");
        String notes = "/v1/api/leads/" + lead.id() + "/activities";
        Visitors.send(manager, "POST", notes, Map.of("activity_type", "note_added", "description", "Older words"));
        Visitors.send(
                manager,
                "POST",
                notes,
                Map.of("activity_type", "note_added", "description", "Ask for her partner first"));
        Page page = visitors.signedIn("rep1");
        Visitors.send(page, "POST", notes, Map.of("activity_type", "note_added", "description", "My own words"));

        Tasklist tasklist = Tasklist.openAt(page, leads.task(lead, "UserTask_AnswerOffer"));

        assertThat(tasklist.form()).containsText("Mary Manager");
        assertThat(tasklist.form()).containsText("Ask for her partner first");
        assertThat(tasklist.form()).not().containsText("My own words");
        assertThat(tasklist.form()).not().containsText("Older words");
    }

    @Test
    void repDeclinesWithAReasonAndTheNextRepHasTheLead(Visitors visitors) {
        Known lead = leads.hot("rep1", "rep2");
        String first = leads.offeredTo(lead);
        Page page = visitors.signedIn(first);
        Tasklist tasklist = Tasklist.openAt(page, leads.task(lead, "UserTask_AnswerOffer"));
        tasklist.form().getByLabel("Decline it").check();
        assertThat(tasklist.complete()).isDisabled();
        tasklist.form().getByLabel("Why?").fill("Wants to be called in Portuguese");
        tasklist.complete().click();

        assertThat(tasklist.nothingOpen()).isVisible();
        assertThat(tasklist.notices()).not().containsText("error");
        assertThat(tables.thatContain("Portuguese")).isEmpty();
        Page next = visitors.signedIn("rep1".equals(first) ? "rep2" : "rep1");
        next.navigate("/queue");
        assertThat(button(next, "Accept " + lead.name())).isVisible();
        next.navigate("/leads/" + lead.id());
        tab(next, "History").click();
        assertThat(next.getByRole(AriaRole.TABPANEL)).containsText("Wants to be called in Portuguese");
        page.navigate("/queue");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Pending");
        assertThat(article(page, lead.name())).isHidden();
    }

    @Test
    void repIsToldWhenTheLeadIsNotTheirsAnyMore(Visitors visitors) {
        Known lead = leads.hot("rep1");
        Page page = visitors.signedIn("rep1");
        Tasklist tasklist = Tasklist.openAt(page, leads.task(lead, "UserTask_AnswerOffer"));
        tasklist.form().getByLabel("Decline it").check();
        tasklist.form().getByLabel("Why?").fill("Too late");
        Visitors.send(page, "POST", "/v1/api/leads/" + lead.id() + "/decline", Map.of("reason", "Elsewhere"));
        tasklist.complete().click();

        assertThat(tasklist.problem()).containsText("not");
        Shots.take(page, "tasklist-gone");

        Known other = leads.hot("rep1");
        Tasklist.openAt(page, leads.task(other, "UserTask_AnswerOffer"));
        tasklist.form().getByLabel("Accept this lead").check();
        Visitors.send(page, "POST", "/v1/api/leads/" + other.id() + "/decline", Map.of("reason", "Elsewhere"));
        tasklist.complete().click();
        assertThat(page.getByText("The task does not exist anymore").first()).isVisible();
        assertThat(tasklist.nothingOpen()).isVisible();
    }

    @Test
    void repRecordsStepsUntilTheLeadIsWon(Visitors visitors) {
        Known lead = leads.hot("rep1");
        Page page = visitors.signedIn("rep1");
        Visitors.send(page, "POST", "/v1/api/leads/" + lead.id() + "/accept", Map.of());
        Tasklist tasklist = Tasklist.openAt(page, leads.task(lead, "UserTask_WorkLead"));
        Locator form = tasklist.form();
        form.getByLabel("Status").selectOption("Contacted");
        form.getByLabel("Contact").selectOption("Call");
        form.getByLabel("Note").fill("Wants an offer by Friday");
        Shots.take(page, "tasklist-work");
        tasklist.complete().click();
        assertThat(tasklist.nothingOpen()).isVisible();

        for (String status : new String[] {"Qualified", "Proposal", "Closed, won"}) {
            Tasklist.openAt(page, leads.task(lead, "UserTask_WorkLead"));
            form.getByLabel("Status").selectOption(status);
            tasklist.complete().click();
            assertThat(tasklist.nothingOpen()).isVisible();
        }

        page.navigate("/leads/" + lead.id());
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Closed, won");
        tab(page, "History").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Wants an offer by Friday");
        assertThat(tables.thatContain("offer by Friday")).isEmpty();
    }

    @Test
    void leadWithoutALastNameIsCalledByItsFirst(Visitors visitors) {
        LeadDriver driver = new LeadDriver(beans);
        String mail = UUID.randomUUID() + "@company.example";
        String first = "Cher" + mail.substring(0, 8);
        String id = driver.receive(LeadFixtures.lead(LeadFixtures.contact(first, null, mail)));
        Page page = visitors.signedIn(driver.task(id).getAssignee());

        Locator card = Tasklist.open(page).tasks().filter(new Locator.FilterOptions().setHasText(first));

        assertThat(card).containsText(first + ", grade");
    }

    @Test
    void managerSeesWhomARepsTaskIsAbout(Visitors visitors) {
        Known lead = leads.hot("rep1");
        Tasklist tasklist = Tasklist.open(visitors.signedIn("manager"));

        tasklist.filter("All open tasks").click();

        assertThat(tasklist.tasks().filter(new Locator.FilterOptions().setHasText(lead.name())))
                .containsText("Accept or decline lead");
    }

    @Test
    void followUpDateInThePastIsRefusedInWords(Visitors visitors) {
        Known lead = leads.hot("rep1");
        Page page = visitors.signedIn("rep1");
        Visitors.send(page, "POST", "/v1/api/leads/" + lead.id() + "/accept", Map.of());
        Tasklist tasklist = Tasklist.openAt(page, leads.task(lead, "UserTask_WorkLead"));
        tasklist.form().getByLabel("Status").selectOption("Contacted");
        tasklist.form().getByLabel("Follow-up date").fill("2001-01-01");
        tasklist.form().getByLabel("Note").fill("A note that is given up");
        tasklist.complete().click();
        assertThat(page.getByText("The follow-up date lies in the past").first())
                .isVisible();
        LocalDate nextYear = LocalDate.now().plusYears(1);
        tasklist.form().getByLabel("Follow-up date").fill(nextYear.toString());
        tasklist.form().getByLabel("Note").fill("");
        tasklist.complete().click();
        assertThat(tasklist.nothingOpen()).isVisible();
        page.navigate("/leads/" + lead.id());
        assertThat(page.getByRole(AriaRole.MAIN)).containsText(String.valueOf(nextYear.getYear()));
        tab(page, "History").click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("Status changed");
        assertThat(page.getByRole(AriaRole.MAIN)).not().containsText("given up");
    }
}
