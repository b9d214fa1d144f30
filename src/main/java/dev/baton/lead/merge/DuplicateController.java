package dev.baton.lead.merge;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import dev.baton.audit.AuditLog;
import dev.baton.identity.CurrentUser;
import dev.baton.identity.People;
import dev.baton.identity.Permissions;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadAccess;
import dev.baton.lead.list.LeadSearch;
import dev.baton.lead.list.LeadSummary;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.page.ItemPage;
import dev.baton.shared.page.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

/** Leads of one person: found, laid side by side, merged, and told apart again. For those who may assign all leads. */
@RestController
@RequestMapping("/v1/api")
@PreAuthorize("hasAuthority('" + Permissions.LEAD_ASSIGN + "') and hasAuthority('" + Permissions.LEAD_READ_ALL + "')")
class DuplicateController {

    private final Duplicates duplicates;
    private final LeadMerging merging;
    private final LeadUnmerging unmerging;
    private final LeadMerges merges;
    private final LeadSearch search;
    private final LeadAccess access;
    private final ToldApart toldApart;
    private final People people;
    private final AuditLog audit;

    DuplicateController(
            Duplicates duplicates,
            LeadMerging merging,
            LeadUnmerging unmerging,
            LeadMerges merges,
            LeadSearch search,
            LeadAccess access,
            ToldApart toldApart,
            People people,
            AuditLog audit) {
        this.duplicates = duplicates;
        this.merging = merging;
        this.unmerging = unmerging;
        this.merges = merges;
        this.search = search;
        this.access = access;
        this.toldApart = toldApart;
        this.people = people;
        this.audit = audit;
    }

    record TwoLeads(@Schema(requiredMode = REQUIRED) List<String> leadIds) {}

    /** A lead that is part of the one that was asked for. */
    record Part(String leadId, String mergedBy, String mergedByName, Instant mergedAt) {}

    /**
     * What one lead has to do with others.
     *
     * @param toldApart leads that are known to be somebody else
     */
    record Related(List<Duplicates.Candidate> candidates, List<Part> merged, List<LeadSummary> toldApart) {}

    @GetMapping("/duplicates")
    @Operation(summary = "Leads that may be one person, the newest first")
    @Transactional(readOnly = true)
    public ItemPage<Duplicates.Group> groups(
            @RequestParam(name = "campaign_id", required = false) String campaignId, PageRequest page) {
        return duplicates.groups(campaignId == null || campaignId.isBlank() ? null : campaignId, page);
    }

    @GetMapping("/leads/{lead_id}/duplicates")
    @Operation(summary = "Who may be the same person as a lead, and what was merged into it")
    @Transactional(readOnly = true)
    public Related related(@PathVariable("lead_id") String leadId) {
        Lead lead = access.visible(leadId, CurrentUser.get());
        Map<String, String> names = people.names();
        List<Part> parts = merges.into(leadId).stream()
                .map(merge ->
                        new Part(merge.mergedId(), merge.by(), names.getOrDefault(merge.by(), merge.by()), merge.at()))
                .toList();
        List<Duplicates.Candidate> candidates = lead.mergedInto() == null ? duplicates.of(lead) : List.of();
        return new Related(candidates, parts, search.all(toldApart.from(leadId)));
    }

    @GetMapping("/leads/{lead_id}/merge")
    @Operation(summary = "Two leads side by side, before they are merged")
    LeadMerging.Comparison compare(
            @PathVariable("lead_id") String leadId, @RequestParam("other_lead_id") String otherId) {
        return merging.compare(leadId, otherId, CurrentUser.get());
    }

    @PostMapping("/leads/{lead_id}/merge")
    @Operation(summary = "Merge another lead of the same person into this one")
    LeadMerging.Merged merge(@PathVariable("lead_id") String leadId, @RequestBody LeadMerging.Wanted wanted) {
        return merging.merge(leadId, wanted, CurrentUser.get());
    }

    @PostMapping("/leads/{lead_id}/unmerge")
    @Operation(summary = "Take a merged lead out again of the one it was merged into")
    LeadUnmerging.Separated unmerge(@PathVariable("lead_id") String leadId) {
        return unmerging.unmerge(leadId, CurrentUser.get());
    }

    @PostMapping("/duplicates/tell-apart")
    @Operation(summary = "Say that two leads are two people: they are not proposed again")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void tellApart(@RequestBody TwoLeads leads) {
        toldApart.remember(pair(leads, "duplicate_denied"), CurrentUser.get().username());
    }

    @PostMapping("/duplicates/tell-apart/undo")
    @Operation(summary = "Take that back: they may be one person again")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void takeBack(@RequestBody TwoLeads leads) {
        toldApart.forget(pair(leads, "duplicate_denial_undone"));
    }

    private ToldApart.Pair pair(TwoLeads leads, String deed) {
        List<String> ids = leads.leadIds();
        if (ids == null || ids.size() != 2 || ids.stream().distinct().count() != 2 || ids.contains(null)) {
            throw new InvalidInput("lead_ids", "Please name two different leads");
        }
        CurrentUser who = CurrentUser.get();
        ids.forEach(id -> access.visible(id, who));
        ids.forEach(id -> audit.record(who.username(), deed, "lead", id));
        return ToldApart.Pair.of(ids.get(0), ids.get(1));
    }
}
