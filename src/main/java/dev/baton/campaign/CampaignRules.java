package dev.baton.campaign;

import dev.baton.audit.AuditLog;
import dev.baton.identity.People;
import dev.baton.identity.Person;
import dev.baton.identity.Role;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.NotFound;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done with a campaign's leads. */
@Component
class CampaignRules {

    private final Campaigns campaigns;
    private final People people;
    private final AuditLog audit;
    private final Clock clock;

    CampaignRules(Campaigns campaigns, People people, AuditLog audit, Clock clock) {
        this.campaigns = campaigns;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void change(String campaignId, CampaignChanges.Change change, String by) {
        Campaign campaign = campaigns.findById(campaignId).orElseThrow(() -> new NotFound("There is no such campaign"));
        if (change.doubleOptIn() != null) {
            campaign.doubleOptIn = change.doubleOptIn();
        }
        if (change.autoAssign() != null) {
            campaign.autoAssign = change.autoAssign();
        }
        if (change.assignedTo() != null) {
            campaign.assignedTo = rep(change.assignedTo().strip());
        }
        if (change.countMails() != null) {
            campaign.countMails = change.countMails();
        }
        campaign.updatedAt = clock.instant();
        campaigns.save(campaign);
        audit.record(by, "campaign_rules_changed", "campaign", campaignId);
    }

    private String rep(String username) {
        if (username.isEmpty()) {
            return null;
        }
        return people.find(username)
                .filter(person -> person.active() && person.roles().contains(Role.REP))
                .map(Person::username)
                .orElseThrow(() -> new InvalidInput("assigned_to", "There is no such rep; choose one from People"));
    }
}
