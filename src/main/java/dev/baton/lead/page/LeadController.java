package dev.baton.lead.page;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import dev.baton.engine.trail.ProcessTrail;
import dev.baton.engine.trail.StepTrail;
import dev.baton.engine.trail.Strip;
import dev.baton.identity.CurrentUser;
import dev.baton.identity.Permissions;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadAccess;
import dev.baton.lead.LeadEvents.LeadReplied;
import dev.baton.lead.Leads;
import dev.baton.lead.list.LeadFilter;
import dev.baton.lead.list.LeadFilterParameters;
import dev.baton.lead.list.LeadSearch;
import dev.baton.lead.list.LeadSummary;
import dev.baton.lead.timeline.ActivityKind;
import dev.baton.lead.timeline.ActivityType;
import dev.baton.lead.timeline.LeadTimeline;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.page.ItemPage;
import dev.baton.shared.page.PageRequest;
import dev.baton.shared.value.FreeText;
import dev.baton.shared.web.idempotency.UnkeyedPosts;
import dev.baton.shared.web.json.LeftOutFields;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Leads, their timeline and where they are. What a person types to search for never stands in an address. */
@RestController
@RequestMapping("/v1/api/leads")
@PreAuthorize("hasAuthority('" + Permissions.LEAD_READ + "')")
class LeadController {

    private static final int LONGEST_NOTE = 10_000;

    /** What goes on beside a lead's way: of its steps nobody asks where the lead is. */
    private static final Set<String> BESIDE =
            Set.of("lead-enrichment", "lead-notification", "offer-notification", "lead-behaviour", "score-decay");

    private final LeadSearch search;
    private final LeadPage pages;
    private final LeadAccess access;
    private final Leads leads;
    private final LeadTimeline timeline;
    private final TimelineView timelineView;
    private final ProcessTrail trail;
    private final StepTrail steps;
    private final ApplicationEventPublisher events;

    LeadController(
            LeadSearch search,
            LeadPage pages,
            LeadAccess access,
            Leads leads,
            LeadTimeline timeline,
            TimelineView timelineView,
            ProcessTrail trail,
            StepTrail steps,
            ApplicationEventPublisher events) {
        this.search = search;
        this.pages = pages;
        this.access = access;
        this.leads = leads;
        this.timeline = timeline;
        this.timelineView = timelineView;
        this.trail = trail;
        this.steps = steps;
        this.events = events;
    }

    /** They only read. */
    @Bean
    static UnkeyedPosts searches() {
        return UnkeyedPosts.of("/v1/api/leads/search", "/v1/api/leads/counts", "/v1/api/leads/{lead_id}/financial");
    }

    record NewActivity(
            @Schema(
                            requiredMode = REQUIRED,
                            allowableValues = {
                                "note_added",
                                "call_made",
                                "email_sent",
                                "meeting_scheduled",
                                "proposal_sent",
                                "reply_received"
                            },
                            example = "call_made")
                    String activityType,
            @Schema(requiredMode = REQUIRED, example = "Wants an offer by Friday") String description) {}

    /** @param warnings what of the request was left out */
    record AddedActivity(
            @Schema(implementation = ActivityType.class) String activityType, String leadId, List<String> warnings) {}

    /** @param steps the lead's way, in the order of time */
    record Process(List<Strip.Step> steps, List<ProcessTrail.Diagram> diagrams) {}

    @GetMapping
    ItemPage<LeadSummary> list(LeadFilterParameters parameters) {
        return search.page(parameters.filter(), CurrentUser.get());
    }

    @PostMapping("/search")
    ItemPage<LeadSummary> search(@RequestBody LeadFilter filter) {
        return search.page(filter, CurrentUser.get());
    }

    @PostMapping("/counts")
    LeadSearch.Counts counts(@RequestBody LeadFilter filter) {
        return search.counts(filter, CurrentUser.get());
    }

    @GetMapping("/{lead_id}")
    @Transactional(readOnly = true)
    public LeadDetail lead(@PathVariable("lead_id") String leadId) {
        return pages.of(leadId, CurrentUser.get());
    }

    @PostMapping("/{lead_id}/financial")
    @PreAuthorize("hasAuthority('" + Permissions.LEAD_FINANCIAL + "')")
    Revealed financial(@PathVariable("lead_id") String leadId) {
        CurrentUser who = CurrentUser.get();
        Lead lead = access.visible(leadId, who);
        return Revealed.of(leads.readFinancial(leadId, who.username()), pages.birthday(lead));
    }

    @GetMapping("/{lead_id}/process")
    @Transactional(readOnly = true)
    public Process process(@PathVariable("lead_id") String leadId) {
        access.visible(leadId, CurrentUser.get());
        return new Process(steps.steps(leadId, BESIDE), trail.diagrams(leadId));
    }

    @GetMapping("/{lead_id}/activities")
    @Transactional(readOnly = true)
    public ItemPage<TimelineView.Entry> activities(
            @PathVariable("lead_id") String leadId,
            @Parameter(schema = @Schema(implementation = ActivityKind.class))
                    @RequestParam(name = "kind", required = false)
                    String kind,
            PageRequest page) {
        access.visible(leadId, CurrentUser.get());
        return timelineView.page(leadId, kind == null ? null : ActivityKind.of(kind), page);
    }

    @PostMapping("/{lead_id}/activities")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public AddedActivity addActivity(@PathVariable("lead_id") String leadId, @RequestBody NewActivity activity) {
        CurrentUser who = CurrentUser.get();
        Lead lead = access.visible(leadId, who);
        LeadAccess.requireFree(lead);
        ActivityType type = ActivityType.byHand(activity.activityType());
        String text = text(activity.description());
        timeline.add(leadId, type, who.username(), text, Map.of());
        if (type == ActivityType.REPLY_RECEIVED) {
            events.publishEvent(new LeadReplied(leadId));
        }
        leads.announce(lead, lead.assignedTo(), lead.offeredTo());
        return new AddedActivity(type.apiName(), leadId, LeftOutFields.warnings());
    }

    private static String text(String description) {
        String text = FreeText.tidy(description, Integer.MAX_VALUE);
        if (text.isBlank()) {
            throw new InvalidInput("description", "Please write what happened");
        }
        FreeText.problem(description, LONGEST_NOTE).ifPresent(wrong -> {
            throw new InvalidInput("description", wrong);
        });
        return text;
    }
}
