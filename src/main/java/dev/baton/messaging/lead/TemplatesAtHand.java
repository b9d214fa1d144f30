package dev.baton.messaging.lead;

import dev.baton.content.TextTemplates;
import dev.baton.identity.CurrentUser;
import dev.baton.identity.Permissions;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadAccess;
import dev.baton.shared.page.ItemPage;
import dev.baton.shared.page.PageRequest;
import dev.baton.shared.page.Sorting;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Texts for a rep who works a lead (000, message templates): SMS, e-mail and call scripts, filled with its values. */
@RestController
class TemplatesAtHand {

    private static final Sorting.Sorted<TextTemplates.Text> SORTS = Sorting.inMemory(
                    (TextTemplates.Text text) -> text.channel() + " " + text.name())
            .by("name", TextTemplates.Text::name)
            .by("channel", TextTemplates.Text::channel)
            .by("title", TextTemplates.Text::title);

    private final TextTemplates templates;
    private final LeadAccess access;
    private final LeadMail mails;

    TemplatesAtHand(TextTemplates templates, LeadAccess access, LeadMail mails) {
        this.templates = templates;
        this.access = access;
        this.mails = mails;
    }

    @GetMapping("/v1/api/leads/{lead_id}/templates")
    @PreAuthorize("hasAuthority('" + Permissions.LEAD_WORK + "')")
    @Transactional(readOnly = true)
    public ItemPage<TextTemplates.Text> texts(@PathVariable("lead_id") String leadId, PageRequest page) {
        Lead lead = access.visible(leadId, CurrentUser.get());
        return SORTS.page(templates.all(mails.values(lead)), page);
    }
}
