package dev.baton.campaign;

import dev.baton.campaign.token.CampaignTokens;
import dev.baton.identity.organisation.Organisations;
import dev.baton.identity.team.Teams;
import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.lead.campaign.CaptureOrigins;
import dev.baton.lead.campaign.CaptureRules;
import dev.baton.lead.campaign.LegalBasis;
import dev.baton.lead.campaign.OwnField;
import dev.baton.lead.state.Grade;
import dev.baton.shared.Remembered;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;

/** Answers for every lead that is posted, scored and routed; the campaigns are read again every few seconds. */
@Component
class CachedCampaignDirectory implements CampaignDirectory, CaptureOrigins {

    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Campaigns campaigns;
    private final CampaignTokens tokens;
    private final Teams teams;
    private final Organisations organisations;
    private final Remembered<Map<String, CampaignInfo>> byId;

    CachedCampaignDirectory(
            Campaigns campaigns, CampaignTokens tokens, Teams teams, Organisations organisations, Clock clock) {
        this.teams = teams;
        this.organisations = organisations;
        this.campaigns = campaigns;
        this.tokens = tokens;
        this.byId = new Remembered<>(FRESH, clock, this::read);
    }

    @Override
    public Optional<CampaignInfo> find(String campaignId) {
        CampaignInfo known = byId.get().get(campaignId);
        return Optional.ofNullable(known == null ? byId.readAgain().get(campaignId) : known);
    }

    @Override
    public List<CampaignInfo> all() {
        return List.copyOf(byId.get().values());
    }

    @Override
    public boolean anyAllows(String origin) {
        LocalDate today = organisations.today();
        return byId.get().values().stream()
                .anyMatch(campaign ->
                        campaign.closedOn(today).isEmpty() && campaign.capture().allows(origin));
    }

    /** After a change, which then counts at once on this node. */
    void forget() {
        byId.forget();
    }

    private Map<String, CampaignInfo> read() {
        Map<String, Map<String, CaptureRules.Token>> good = new HashMap<>();
        tokens.good().forEach(one -> good.computeIfAbsent(one.campaignId(), id -> new HashMap<>())
                .put(CaptureRules.key(one.hash()), token(one.token())));
        Map<UUID, List<String>> members = teams.members();
        return campaigns.findAll().stream()
                .map(campaign -> info(campaign, members, good.getOrDefault(campaign.id, Map.of())))
                .collect(Collectors.toMap(CampaignInfo::id, info -> info));
    }

    private static CaptureRules.Token token(CampaignTokens.Known token) {
        return new CaptureRules.Token(token.tokenId(), token.name(), token.expiresAt(), token.limitPerMinute());
    }

    private static CampaignInfo info(
            Campaign campaign, Map<UUID, List<String>> members, Map<String, CaptureRules.Token> tokens) {
        return new CampaignInfo(
                campaign.id,
                campaign.name,
                campaign.archived ? "archived" : campaign.status, // which takes no leads either
                campaign.region,
                campaign.language,
                campaign.currency,
                campaign.manager,
                campaign.routedTo(members),
                List.of(campaign.services),
                campaign.customFields.stream()
                        .map(field -> new OwnField(field.key(), field.label(), field.type(), field.personal()))
                        .toList(),
                new Notices(
                        List.of(campaign.notificationEmails),
                        Arrays.stream(campaign.notificationGrades)
                                .map(Grade::valueOf)
                                .collect(Collectors.toUnmodifiableSet())),
                new LeadRules(
                        new Writing(
                                LegalBasis.of(campaign.legalBasis), campaign.legalBasisText, campaign.firstAnswerToAll),
                        campaign.doubleOptIn,
                        campaign.autoAssign,
                        campaign.assignedTo,
                        campaign.countMails,
                        campaign.retentionDays),
                capture(campaign, tokens));
    }

    private static CaptureRules capture(Campaign campaign, Map<String, CaptureRules.Token> tokens) {
        CorsConfiguration origins = new CorsConfiguration();
        origins.setAllowedOriginPatterns(List.of(campaign.allowedOrigins));
        return new CaptureRules(
                campaign.startDate,
                campaign.endDate,
                "token".equals(campaign.captureAccess),
                origins,
                campaign.limitPerIp,
                campaign.limitPerCampaign,
                Map.copyOf(tokens));
    }
}
