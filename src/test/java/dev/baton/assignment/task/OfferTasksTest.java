package dev.baton.assignment.task;

import static dev.baton.assignment.offer.OfferFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.baton.assignment.offer.NoteDrafts;
import dev.baton.assignment.offer.OfferFixtures;
import dev.baton.assignment.process.LeadWorkProcess;
import dev.baton.engine.security.EngineSession;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadAccess;
import dev.baton.lead.change.LeadDeals;
import dev.baton.lead.state.Deal;
import dev.baton.lead.state.Grade;
import dev.baton.lead.state.LeadStatus;
import dev.baton.shared.Conflict;
import dev.baton.shared.InvalidInput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who may answer a task in the console, and with what. */
class OfferTasksTest {

    private final OfferFixtures one = new OfferFixtures(Grade.A);
    private final Lead lead = one.lead;
    private final TaskService tasks = mock(TaskService.class);
    private final TaskQuery query = mock(TaskQuery.class, RETURNS_SELF);
    private final LeadWorkProcess work = mock(LeadWorkProcess.class);
    private final LeadHandover handover = mock(LeadHandover.class);
    private final OfferTasks answers = answers();

    @BeforeEach
    void offerToRep1() {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("rep1", "rep1"));
        one.ranking("rep1");
        one.offerFirst();
        waits("rep1");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void acceptedOfferCompletesItsTask() {
        answers.accept(lead.id());

        verify(tasks).complete("task", Map.of("outcome", "accepted"));
    }

    @Test
    void reasonOfADeclineIsKeptOutOfTheEngine() {
        answers.decline(lead.id(), "  too far away ");

        verify(one.drafts).write(lead.id(), NoteDrafts.Purpose.DECLINE, "rep1", "too far away");
        verify(tasks).complete("task", Map.of("outcome", "declined"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void declineNeedsAFewWords(String reason) {
        assertThatThrownBy(() -> answers.decline(lead.id(), reason))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("Please write a few words");
        nothingIsDone();
    }

    @Test
    void offerThatWentToSomebodyElseIsNotOursToAnswer() {
        one.offers.timedOut(lead.id());
        one.ranking("rep2");
        one.offers.offerNext(lead.id(), 1);
        waits("rep2");

        assertThatThrownBy(() -> answers.accept(lead.id()))
                .isInstanceOf(Conflict.class)
                .hasMessage("This is not yours to answer any more. It is offered to rep2.");
        nothingIsDone();
    }

    @Test
    void whoeverComesTooLateIsToldWhatBecameOfTheLead() {
        one.offers.timedOut(lead.id());
        assertThatThrownBy(() -> answers.accept(lead.id()))
                .hasMessageEndingWith("It waits to be assigned by a manager.");

        lead.assigned("rep2", NOW);
        assertThatThrownBy(() -> answers.accept(lead.id())).hasMessageEndingWith("It is being worked by rep2.");

        lead.moveTo(LeadStatus.CLOSED_LOST, NOW);
        assertThatThrownBy(() -> answers.accept(lead.id())).hasMessageEndingWith("The lead is closed_lost.");
        nothingIsDone();
    }

    @Test
    void taskOfSomebodyElseIsNotOurs() {
        waits("rep2");

        assertThatThrownBy(() -> answers.accept(lead.id())).isInstanceOf(Conflict.class);
        nothingIsDone();
    }

    @Test
    void managerAssignsOnlyWhatWaitsForThat() {
        answers.assign(lead.id(), "rep2");
        verify(tasks).complete("task", Map.of("assignee", "rep2"));

        when(query.list()).thenReturn(List.of());
        assertThatThrownBy(() -> answers.assign(lead.id(), "rep2"))
                .isInstanceOf(Conflict.class)
                .hasMessage("This lead does not wait to be assigned by hand. It is offered to rep1.");
    }

    @Test
    void leadIsGivenToRepsOnly() {
        assertThatThrownBy(() -> answers.reassign(lead.id(), "boss", null))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("Please choose a rep");
    }

    @Test
    void refusedHandoverSaysWhy() {
        when(handover.isRep("rep2")).thenReturn(true);
        when(handover.give(any(), any())).thenReturn(Map.of(lead.id(), "It is closed: closed_lost"));

        assertThatThrownBy(() -> answers.reassign(lead.id(), "rep2", null))
                .isInstanceOf(Conflict.class)
                .hasMessage("The lead was not given to rep2. It is closed: closed_lost");
    }

    @Test
    void stepOfTheWorkGoesToTheEngineWithoutItsNote() {
        work();

        answers.record(lead.id(), new OfferTasks.Step("contacted", null, "likes tea", "2026-06-01", true, null, null));

        Map<String, Object> variables = new HashMap<>();
        variables.put("status", "contacted");
        variables.put("contact", "none");
        variables.put("leadAnswered", true);
        variables.put("followUpDate", "2026-06-01");
        verify(tasks).complete("task", variables);
        verify(one.drafts).write(lead.id(), NoteDrafts.Purpose.WORK, "rep1", "likes tea");
    }

    @Test
    void stepWithoutANoteTakesAnEarlierNoteAway() {
        work();

        answers.record(lead.id(), new OfferTasks.Step("contacted", "call", " ", null, false, null, null));

        verify(one.drafts).take(lead.id(), NoteDrafts.Purpose.WORK, "rep1");
        verify(one.drafts, never()).write(anyString(), any(), anyString(), anyString());
    }

    @Test
    void workThatRestsIsCalledBackBeforeItsDay() {
        work();
        when(query.list()).thenReturn(List.of()).thenReturn(List.of(task("rep1")));

        answers.record(lead.id(), new OfferTasks.Step("contacted", "call", null, null, false, null, null));

        verify(work).resume(lead.id());
        verify(tasks).complete(eq("task"), any());
    }

    @Test
    void stepWithAnUnknownContactStatusOrDayIsRefused() {
        work();

        assertThatThrownBy(() -> answers.record(
                        lead.id(), new OfferTasks.Step("contacted", "fax", null, null, false, null, null)))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("The contact is one of call, email, meeting, none");
        assertThatThrownBy(() ->
                        answers.record(lead.id(), new OfferTasks.Step("sold", "call", null, null, false, null, null)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> answers.record(
                        lead.id(), new OfferTasks.Step("contacted", "call", null, "soon", false, null, null)))
                .isInstanceOf(InvalidInput.class);
        nothingIsDone();
    }

    private void nothingIsDone() {
        verify(tasks, never()).complete(anyString(), any());
    }

    private void work() {
        one.offers.accepted(lead.id());
    }

    private void waits(String rep) {
        Task task = task(rep);
        when(query.list()).thenReturn(List.of(task));
    }

    private static Task task(String rep) {
        Task task = mock(Task.class);
        when(task.getId()).thenReturn("task");
        when(task.getAssignee()).thenReturn(rep);
        return task;
    }

    private OfferTasks answers() {
        EngineSession session = mock(EngineSession.class);
        when(session.asSignedIn(any()))
                .thenAnswer(call -> call.<Supplier<?>>getArgument(0).get());
        LeadAccess access = mock(LeadAccess.class);
        when(access.visible(anyString(), any())).thenReturn(lead);
        when(access.held(anyString(), any())).thenReturn(lead);
        when(tasks.createTaskQuery()).thenReturn(query);
        return new OfferTasks(
                tasks,
                session,
                one.leads,
                access,
                one.drafts,
                work,
                one.offers,
                mock(LeadDeals.class, call -> Deal.NONE),
                handover);
    }
}
