package dev.baton.lead.tag;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import dev.baton.identity.CurrentUser;
import dev.baton.identity.Permissions;
import dev.baton.lead.LeadAccess;
import dev.baton.shared.Conflict;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tags of one lead. What somebody wrote never stands in an address, so taking one away is a POST too. */
@RestController
@RequestMapping("/v1/api/leads/{lead_id}/tags")
@PreAuthorize("hasAuthority('" + Permissions.LEAD_WORK + "')")
class LeadTagController {

    private final LeadAccess access;
    private final LeadTags tags;

    LeadTagController(LeadAccess access, LeadTags tags) {
        this.access = access;
        this.tags = tags;
    }

    record Tag(@Schema(requiredMode = REQUIRED) String tag) {}

    record Tagged(String leadId, List<String> tags) {}

    @PostMapping
    @Transactional
    public Tagged add(@PathVariable("lead_id") String leadId, @RequestBody Tag wanted) {
        CurrentUser who = held(leadId);
        return answer(leadId, tags.add(List.of(leadId), LeadTags.required(wanted.tag()), who.username(), Map.of()));
    }

    @PostMapping("/remove")
    @Transactional
    public Tagged remove(@PathVariable("lead_id") String leadId, @RequestBody Tag wanted) {
        CurrentUser who = held(leadId);
        return answer(leadId, tags.remove(List.of(leadId), LeadTags.required(wanted.tag()), who.username(), Map.of()));
    }

    private Tagged answer(String leadId, Map<String, String> refusals) {
        if (!refusals.isEmpty()) {
            throw new Conflict(refusals.get(leadId));
        }
        return new Tagged(leadId, tags.of(leadId));
    }

    private CurrentUser held(String leadId) {
        CurrentUser who = CurrentUser.get();
        LeadAccess.requireOwnLife(access.held(leadId, who));
        return who;
    }
}
