package dev.baton.campaign;

import dev.baton.identity.organisation.Organisations;
import dev.baton.lead.campaign.LegalBasis;
import dev.baton.shared.database.StartLock;
import jakarta.annotation.PostConstruct;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo's three active campaigns. */
@Component
@Profile("demo")
class DemoCampaigns {

    private final Campaigns campaigns;
    private final Organisations organisations;
    private final StartLock startLock;
    private final Clock clock;

    DemoCampaigns(Campaigns campaigns, Organisations organisations, StartLock startLock, Clock clock) {
        this.organisations = organisations;
        this.campaigns = campaigns;
        this.startLock = startLock;
        this.clock = clock;
    }

    @PostConstruct
    void seedAtStart() {
        startLock.run(this::seed);
    }

    private void seed() {
        if (campaigns.count() == 0) {
            add("nextcloud-installation-2025", "Nextcloud installation", "service", "Nextcloud Installation");
            Campaign buyouts = add("q1-buyouts", "Q1 buyouts", "product", "Funding Buyout");
            buyouts.legalBasis = LegalBasis.LEGITIMATE_INTEREST.dbName();
            buyouts.legalBasisText = "Businesses that have funding from us and may expect an offer to buy it out";
            campaigns.save(buyouts);
            add("security-assessment", "Security assessment", "assessment", "Security Assessment");
        }
    }

    private Campaign add(String id, String name, String type, String service) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Campaign campaign = new Campaign(id, name, type, organisations.now(), now);
        campaign.description = "Leads who ask for " + service;
        campaign.services = new String[] {service};
        campaign.manager = "manager";
        campaign.startDate = today.minusDays(7);
        campaign.endDate = today.plusDays(60);
        campaign.budget = new BigDecimal("5000.00");
        campaign.targetLeads = 300;
        campaign.allowedOrigins = new String[] {OriginForm.ANY}; // the demo listens to its own machine only
        return campaigns.save(campaign);
    }
}
