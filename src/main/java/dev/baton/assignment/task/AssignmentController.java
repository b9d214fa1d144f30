package dev.baton.assignment.task;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import dev.baton.assignment.offer.NoteDrafts;
import dev.baton.engine.Overtaken;
import dev.baton.identity.Permissions;
import dev.baton.shared.web.DescribedRefusals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A rep's answers and work, and the manager's assignment by hand (api.md, a rep's work). */
@RestController
@RequestMapping("/v1/api/leads/{lead_id}")
@PreAuthorize("hasAuthority('" + Permissions.LEAD_WORK + "')")
class AssignmentController {

    private final OfferTasks tasks;
    private final LeadAnswers answers;
    private final ClosedLeads closed;

    AssignmentController(OfferTasks tasks, LeadAnswers answers, ClosedLeads closed) {
        this.closed = closed;
        this.tasks = tasks;
        this.answers = answers;
    }

    record Decline(@Schema(requiredMode = REQUIRED) String reason) {}

    record Assign(@Schema(requiredMode = REQUIRED) String assignedTo) {}

    record Reassign(
            @Schema(requiredMode = REQUIRED) String assignee,
            @Schema(maxLength = 10_000, description = "For the rep and the timeline") @Nullable String reason) {}

    record Draft(String text) {}

    record WorkDraft(String text, BigDecimal dealValue, String dealCurrency) {}

    @PostMapping("/accept")
    LeadAnswers.State accept(@PathVariable("lead_id") String leadId) {
        Overtaken.again(() -> tasks.accept(leadId));
        return answers.state(leadId);
    }

    @PostMapping("/decline")
    LeadAnswers.State decline(@PathVariable("lead_id") String leadId, @RequestBody Decline decline) {
        Overtaken.again(() -> tasks.decline(leadId, decline.reason()));
        return answers.state(leadId);
    }

    @PostMapping("/outcome")
    LeadAnswers.State outcome(@PathVariable("lead_id") String leadId, @RequestBody OfferTasks.Step step) {
        Overtaken.again(() -> tasks.record(leadId, step));
        return answers.state(leadId);
    }

    @PostMapping("/assign")
    @PreAuthorize("hasAuthority('" + Permissions.LEAD_ASSIGN + "')")
    LeadAnswers.State assign(@PathVariable("lead_id") String leadId, @RequestBody Assign assign) {
        Overtaken.again(() -> tasks.assign(leadId, assign.assignedTo()));
        return answers.state(leadId);
    }

    @PostMapping("/reassign")
    @PreAuthorize("hasAuthority('" + Permissions.LEAD_ASSIGN + "')")
    LeadAnswers.State reassign(@PathVariable("lead_id") String leadId, @RequestBody Reassign reassign) {
        Overtaken.again(() -> tasks.reassign(leadId, reassign.assignee(), reassign.reason()));
        return answers.state(leadId);
    }

    @PostMapping("/reopen")
    @DescribedRefusals
    @ApiResponse(responseCode = "200", description = "Open again", useReturnTypeSchema = true)
    @Operation(
            summary = "Open a closed lead again",
            description = "It has the status from which it was closed, and goes on with its rep; it is offered anew"
                    + " where that rep is gone or absent. What a deal was worth goes.")
    @PreAuthorize("hasAuthority('" + Permissions.LEAD_ASSIGN + "')")
    LeadAnswers.State reopen(@PathVariable("lead_id") String leadId) {
        Overtaken.again(() -> closed.reopen(leadId));
        return answers.state(leadId);
    }

    /** For Tasklist's forms: the reason of a decline, before the task is completed there. */
    @PutMapping("/decline-reason")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void declineReason(@PathVariable("lead_id") String leadId, @RequestBody Draft draft) {
        answers.mine(leadId);
        tasks.writeDraft(leadId, NoteDrafts.Purpose.DECLINE, "reason", draft.text());
    }

    /** For Tasklist's forms: the note of a step of work and what the deal is worth, or that there is none, before the task is completed there. */
    @PutMapping("/work-note")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void workNote(@PathVariable("lead_id") String leadId, @RequestBody WorkDraft draft) {
        answers.mine(leadId);
        tasks.writeNote(leadId, "text", draft.text());
        tasks.writeDeal(leadId, draft.dealValue(), draft.dealCurrency());
    }
}
