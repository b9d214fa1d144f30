package dev.baton.intake.form.landing;

import dev.baton.intake.form.FormView;
import dev.baton.lead.campaign.CampaignDirectory.CampaignInfo;

/** A published page with the form on it. */
record ShownPage(String slug, LandingContent content, FormView form, CampaignInfo campaign) {

    /** Whether the form has a field of this path. */
    boolean asks(String path) {
        return path.equals(LandingFill.CONSENT)
                || form.fields().stream().anyMatch(field -> field.path().equals(path));
    }
}
