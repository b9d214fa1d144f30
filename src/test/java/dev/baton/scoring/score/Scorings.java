package dev.baton.scoring.score;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.baton.lead.Lead;
import dev.baton.lead.LeadFixtures;
import dev.baton.lead.Leads;
import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.lead.campaign.CampaignDirectory.CampaignInfo;
import dev.baton.lead.timeline.LeadTimeline;
import dev.baton.rules.Rules;
import dev.baton.scoring.behaviour.Behaviours;
import dev.baton.scoring.service.KnownServices;
import dev.baton.scoring.service.ServiceWords;
import java.time.Clock;
import java.util.List;

/** Scoring by the real rule files, with one campaign and one lead and no database. */
final class Scorings {

    static final String SERVICE = "Nextcloud Installation";
    static final String CATALOGUE_SERVICE = "Server Move";
    private static final CampaignInfo CAMPAIGN = LeadFixtures.campaign(List.of(), List.of(SERVICE));

    private Scorings() {}

    static LeadScoring of(Rules rules, Lead lead) {
        Leads leads = mock(Leads.class);
        when(leads.get(anyString())).thenReturn(lead);
        KnownServices catalogue = mock(KnownServices.class);
        when(catalogue.words()).thenReturn(ServiceWords.keys(List.of(CATALOGUE_SERVICE)));
        CampaignDirectory campaigns = LeadFixtures.only(CAMPAIGN);
        return new LeadScoring(
                rules,
                mock(Behaviours.class),
                leads,
                mock(LeadTimeline.class),
                campaigns,
                catalogue,
                event -> {},
                Clock.systemUTC());
    }
}
