package dev.baton.assignment.task;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import dev.baton.assignment.offer.NoteDrafts;
import dev.baton.assignment.offer.Offers;
import dev.baton.assignment.offer.RepWork;
import dev.baton.assignment.process.LeadAssignmentProcess;
import dev.baton.assignment.process.LeadWorkProcess;
import dev.baton.engine.security.EngineSession;
import dev.baton.identity.CurrentUser;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadAccess;
import dev.baton.lead.Leads;
import dev.baton.lead.change.LeadDeals;
import dev.baton.lead.state.Deal;
import dev.baton.lead.state.LeadStatus;
import dev.baton.shared.Conflict;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.value.FreeText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person answers a task in the console: what they wrote is kept sealed, the task is completed in the engine. */
@Component
public class OfferTasks {

    private static final int LONGEST_NOTE = 10_000;
    private static final Set<String> CONTACTS = Set.of("call", "email", "meeting", "none");

    private final TaskService tasks;
    private final EngineSession session;
    private final Leads leads;
    private final LeadAccess access;
    private final NoteDrafts drafts;
    private final LeadWorkProcess work;
    private final Offers offers;
    private final LeadDeals deals;
    private final LeadHandover handover;

    OfferTasks(
            TaskService tasks,
            EngineSession session,
            Leads leads,
            LeadAccess access,
            NoteDrafts drafts,
            LeadWorkProcess work,
            Offers offers,
            LeadDeals deals,
            LeadHandover handover) {
        this.tasks = tasks;
        this.session = session;
        this.leads = leads;
        this.access = access;
        this.drafts = drafts;
        this.work = work;
        this.offers = offers;
        this.deals = deals;
        this.handover = handover;
    }

    public record Step(
            @Schema(requiredMode = REQUIRED, implementation = LeadStatus.class) String status,
            @Schema(allowableValues = {"call", "email", "meeting", "none"}) String contact,
            String note,
            String followUpDate,
            boolean leadAnswered,
            @Schema(minimum = "0", description = "What the deal is worth, where the status is closed_won")
                    BigDecimal dealValue,
            @Schema(description = "ISO 4217; the campaign's when left out") String dealCurrency) {}

    @Transactional
    public void accept(String leadId) {
        Task task = ownTask(leadId, LeadAssignmentProcess.ANSWER_OFFER);
        complete(task, Map.of(LeadAssignmentProcess.OUTCOME, LeadAssignmentProcess.ACCEPTED));
    }

    @Transactional
    public void decline(String leadId, String reason) {
        Task task = ownTask(leadId, LeadAssignmentProcess.ANSWER_OFFER);
        writeDraft(leadId, NoteDrafts.Purpose.DECLINE, "reason", reason);
        complete(task, Map.of(LeadAssignmentProcess.OUTCOME, LeadAssignmentProcess.DECLINED));
    }

    @Transactional
    public void assign(String leadId, String username) {
        access.visible(leadId, CurrentUser.get());
        Task task = task(leadId, LeadAssignmentProcess.ASSIGN_BY_HAND);
        if (task == null) {
            throw new Conflict("This lead does not wait to be assigned by hand. " + situation(leads.get(leadId)));
        }
        complete(task, Map.of(LeadAssignmentProcess.ASSIGNEE, username == null ? "" : username));
    }

    /** To another rep: as an offer, or with the work, when one has accepted the lead. */
    @Transactional
    public void reassign(String leadId, String username, @Nullable String reason) {
        CurrentUser who = CurrentUser.get();
        Lead lead = access.held(leadId, who);
        if (!handover.isRep(username)) {
            throw new InvalidInput("assignee", "Please choose a rep");
        }
        LeadHandover.Giving giving = new LeadHandover.Giving(who.username(), true, Map.of(), words(reason));
        String refusal = handover.give(Map.of(lead, username), giving).get(leadId);
        if (refusal != null) {
            throw new Conflict("The lead was not given to " + username + ". " + refusal);
        }
    }

    private static @Nullable String words(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            return null;
        }
        FreeText.problem(reason, LONGEST_NOTE).ifPresent(wrong -> {
            throw new InvalidInput("reason", wrong);
        });
        return FreeText.tidy(reason, LONGEST_NOTE);
    }

    /** A rep may go on before the follow-up date: the process is called back first. */
    @Transactional
    public void record(String leadId, Step step) {
        offers.hold(leadId);
        Lead lead = access.visible(leadId, CurrentUser.get());
        LeadStatus status = LeadStatus.of(step.status());
        LocalDate followUpOn = RepWork.day(step.followUpDate());
        if (task(leadId, LeadWorkProcess.WORK_LEAD) == null && isMine(lead.assignedTo())) {
            work.resume(leadId);
        }
        Task task = ownTask(leadId, LeadWorkProcess.WORK_LEAD);
        writeNote(leadId, "note", step.note());
        writeDeal(lead, status, step.dealValue(), step.dealCurrency());
        Map<String, Object> variables = new HashMap<>();
        variables.put(LeadWorkProcess.STATUS, status.apiName());
        variables.put(LeadWorkProcess.CONTACT, contact(step.contact()));
        variables.put(LeadWorkProcess.LEAD_ANSWERED, step.leadAnswered());
        variables.put(LeadWorkProcess.FOLLOW_UP_DATE, followUpOn == null ? null : followUpOn.toString());
        complete(task, variables);
    }

    /** A step without a note takes away the note of an earlier try, which would else go with it. */
    @Transactional
    public void writeNote(String leadId, String field, String text) {
        if (text == null || text.isBlank()) {
            drafts.take(leadId, NoteDrafts.Purpose.WORK, CurrentUser.get().username());
        } else {
            writeDraft(leadId, NoteDrafts.Purpose.WORK, field, text);
        }
    }

    /** The same for what the deal is worth. @param status what the lead is to become */
    private void writeDeal(Lead lead, LeadStatus status, BigDecimal value, String currency) {
        Deal deal = deals.read(lead, status, value, currency);
        String username = CurrentUser.get().username();
        if (deal.equals(Deal.NONE)) {
            drafts.take(lead.id(), NoteDrafts.Purpose.DEAL, username);
        } else {
            drafts.write(lead.id(), NoteDrafts.Purpose.DEAL, username, deal.toString());
        }
    }

    /** For Tasklist's form, where the status is chosen in the same form. */
    @Transactional
    public void writeDeal(String leadId, BigDecimal value, String currency) {
        writeDeal(access.visible(leadId, CurrentUser.get()), LeadStatus.CLOSED_WON, value, currency);
    }

    /** Keeps what a person wrote in Tasklist's form until the task is completed there. */
    @Transactional
    public void writeDraft(String leadId, NoteDrafts.Purpose purpose, String field, String text) {
        String tidy = FreeText.tidy(text, LONGEST_NOTE);
        if (tidy == null || tidy.isBlank()) {
            throw new InvalidInput(field, "Please write a few words");
        }
        drafts.write(leadId, purpose, CurrentUser.get().username(), tidy);
    }

    private Task ownTask(String leadId, String definition) {
        offers.hold(leadId);
        if (offers.wasOffered(
                leadId, CurrentUser.get().username())) { // may know what became of it, but sees it no more
            requireMine(leads.get(leadId));
        }
        Lead lead = access.visible(leadId, CurrentUser.get());
        Task task = task(leadId, definition);
        if (task == null || !isMine(task.getAssignee())) {
            throw new Conflict("This is not yours to answer any more. " + situation(lead));
        }
        return task;
    }

    private static void requireMine(Lead lead) {
        if (!isMine(lead.offeredTo()) && !isMine(lead.assignedTo())) {
            throw new Conflict("This is not yours to answer any more. " + situation(lead));
        }
    }

    private Task task(String leadId, String definition) {
        List<Task> found = tasks.createTaskQuery()
                .processInstanceBusinessKey(leadId)
                .taskDefinitionKey(definition)
                .list();
        return found.isEmpty() ? null : found.get(0);
    }

    private void complete(Task task, Map<String, Object> variables) {
        session.asSignedIn(() -> {
            tasks.complete(task.getId(), variables);
            return null;
        });
    }

    private static boolean isMine(String username) {
        return CurrentUser.get().username().equals(username);
    }

    private static String contact(String contact) {
        String given = contact == null ? "none" : contact;
        if (!CONTACTS.contains(given)) {
            throw new InvalidInput("contact", "The contact is one of call, email, meeting, none");
        }
        return given;
    }

    private static String situation(Lead lead) {
        if (lead.status().isClosed()) {
            return "The lead is " + lead.status().apiName() + ".";
        }
        if (lead.assignedTo() != null) {
            return "It is being worked by " + lead.assignedTo() + ".";
        }
        return lead.offeredTo() == null
                ? "It waits to be assigned by a manager."
                : "It is offered to " + lead.offeredTo() + ".";
    }
}
