package dev.baton.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.audit.AuditLog;
import dev.baton.campaign.request.CampaignIds;
import dev.baton.campaign.request.CampaignStatus;
import dev.baton.campaign.request.GivenFields;
import dev.baton.identity.Permissions;
import dev.baton.identity.Role;
import dev.baton.identity.organisation.Organisations;
import dev.baton.identity.team.TeamEnding;
import dev.baton.lead.campaign.LandingPageMoved;
import dev.baton.shared.Conflict;
import dev.baton.shared.NotFound;
import dev.baton.shared.value.FreeText;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Campaigns are made, changed and ended here, each all of it or nothing, and each in the audit log. */
@Component
@PreAuthorize("hasAuthority('" + Permissions.CAMPAIGN_MANAGE + "')")
class CampaignChanges {

    private static final int LONGEST_NAME = 255;

    private final Campaigns campaigns;
    private final CampaignEdit edit;
    private final Organisations organisations;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    CampaignChanges(
            Campaigns campaigns,
            CampaignEdit edit,
            Organisations organisations,
            JdbcClient jdbc,
            AuditLog audit,
            Clock clock) {
        this.organisations = organisations;
        this.campaigns = campaigns;
        this.edit = edit;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return the id of the new campaign */
    @Transactional
    public String create(JsonNode body, String by) {
        GivenFields given = new GivenFields(body);
        Campaign campaign = new Campaign(null, null, "service", organisations.now(), clock.instant());
        campaign.createdBy = by;
        campaign.manager = edit.isOneOf(by, Role.MANAGER, Role.ADMIN) ? by : null;
        given.needed("id", CampaignIds.LONGEST, id -> campaign.id = id);
        if (campaign.id != null && !CampaignIds.isId(campaign.id)) {
            given.problem("id", "Use small letters, digits and single hyphens; new and calendar are taken");
        }
        edit.apply(given, campaign);
        if (!given.names("name")) {
            given.problem("name", "A campaign needs a name");
        }
        given.requireSound();
        if (campaign.id == null) {
            campaign.id = CampaignIds.ofName(campaign.name, campaigns::existsById);
        }
        return add(campaign, "campaign_created", by);
    }

    /** What the body does not name stays, also when two change a campaign at once. */
    @Transactional
    public void change(String id, JsonNode body, String by) {
        Campaign campaign = get(id);
        CampaignStatus before = CampaignStatus.of(campaign.status);
        String basis = campaign.legalBasis;
        int version = campaign.version;
        GivenFields given = new GivenFields(body);
        edit.apply(given, campaign);
        given.flag("archived", archived -> campaign.archived = archived);
        boolean[] seen = {true};
        given.whole(
                "version",
                0,
                Integer.MAX_VALUE,
                "This is the version that was read",
                read -> seen[0] = read == null || read == version);
        given.requireSound();
        if (!seen[0]) {
            throw new Conflict("Somebody changed this campaign meanwhile: look at it again, then change it");
        }
        before.requireMay(CampaignStatus.of(campaign.status));
        if (!basis.equals(campaign.legalBasis)) {
            audit.record(by, "legal_basis_changed", "campaign", id);
        }
        changed(campaign, "campaign_changed", by);
    }

    /** A draft with the same settings; nothing of its leads, and no token: those are in use elsewhere. */
    @Transactional
    public String duplicate(String id, String by) {
        Campaign original = get(id);
        String name = FreeText.line("Copy of " + original.name, LONGEST_NAME);
        Campaign copy = original.copy(
                CampaignIds.ofName(name, campaigns::existsById), name, organisations.now(), clock.instant());
        copy.createdBy = by;
        return add(copy, "campaign_duplicated", by);
    }

    @Transactional
    public void archive(String id, String by) {
        Campaign campaign = get(id);
        campaign.archived = true;
        changed(campaign, "campaign_archived", by);
    }

    /** The campaign's address is that of its page, unless a manager gave it another one. */
    @EventListener
    @Transactional
    public void pageMoved(LandingPageMoved moved) {
        Campaign campaign = get(moved.campaignId());
        String known = campaign.landingPageUrl;
        if ((known == null || known.equals(moved.before())) && !Objects.equals(known, moved.now())) {
            campaign.landingPageUrl = moved.now();
            changed(campaign, "campaign_changed", moved.by());
        }
    }

    /** @throws Conflict once something came in by it: its leads would lose what they belong to */
    @Transactional
    public void delete(String id, String by) {
        Campaign campaign = get(id);
        long leads = jdbc.sql("select count(*) from lead_view where campaign_id = ?")
                .param(id)
                .query(Long.class)
                .single();
        if (leads > 0) {
            throw new Conflict("The campaign has " + leads + (leads == 1 ? " lead" : " leads")
                    + ", so it cannot be deleted: archive it instead");
        }
        try {
            campaigns.delete(campaign);
            campaigns.flush();
        } catch (DataIntegrityViolationException e) {
            throw new Conflict("Sheets were uploaded to the campaign, so it cannot be deleted: archive it instead");
        }
        audit.record(by, "campaign_deleted", "campaign", id);
    }

    /** @throws Conflict naming the campaigns whose leads go to the team */
    @EventListener
    public void refuseWhatIsUsed(TeamEnding ending) {
        List<String> names = jdbc.sql("select name from campaign where ? = any(teams) order by lower(name)")
                .param(ending.teamId())
                .query(String.class)
                .list();
        if (!names.isEmpty()) {
            throw new Conflict("Leads go to this team in " + String.join(", ", names)
                    + ": choose other reps there first, then delete it");
        }
    }

    private String add(Campaign campaign, String deed, String by) {
        if (campaigns.existsById(campaign.id)) {
            throw taken();
        }
        try {
            campaigns.saveAndFlush(campaign);
        } catch (DataIntegrityViolationException e) {
            throw taken(); // by somebody in this very moment
        }
        audit.record(by, deed, "campaign", campaign.id);
        return campaign.id;
    }

    private static Conflict taken() {
        return new Conflict("There is a campaign with this id already: give it another one");
    }

    private void changed(Campaign campaign, String deed, String by) {
        campaign.updatedAt = clock.instant();
        audit.record(by, deed, "campaign", campaign.id);
    }

    private Campaign get(String id) {
        return campaigns.lock(id).orElseThrow(() -> new NotFound("There is no such campaign"));
    }
}
