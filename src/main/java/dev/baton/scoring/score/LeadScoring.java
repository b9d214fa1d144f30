package dev.baton.scoring.score;

import dev.baton.lead.Judgement;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadEvents.GradeChanged;
import dev.baton.lead.LeadProfile;
import dev.baton.lead.Leads;
import dev.baton.lead.ScoreContribution;
import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.lead.state.Enquiry;
import dev.baton.lead.state.FoundFacts;
import dev.baton.lead.state.Grade;
import dev.baton.lead.state.LeadDetails;
import dev.baton.lead.state.LeadOrigin;
import dev.baton.lead.state.LeadTraits;
import dev.baton.lead.state.Tracking;
import dev.baton.lead.timeline.ActivityType;
import dev.baton.lead.timeline.LeadTimeline;
import dev.baton.rules.Rules;
import dev.baton.scoring.GradeDecision;
import dev.baton.scoring.LeadFacts;
import dev.baton.scoring.Points;
import dev.baton.scoring.behaviour.BehaviourTable;
import dev.baton.scoring.behaviour.Behaviours;
import dev.baton.scoring.service.KnownServices;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Scores and grades leads by the rule files; the points, their reasons and the rules' version are kept with the lead. */
@Component
public class LeadScoring {

    private static final String SCORING = "scoring";
    private static final String GRADING = "grading";
    /** The forms of a page of ours: only there does an unknown origin mean that somebody came directly. */
    private static final Set<String> PAGES = Set.of("landing-page", "modal", "contact-form");

    /** A score that moves by less leaves no entry on the timeline, unless the grade is another one. */
    private static final int WORTH_TELLING = 5;

    private final Rules rules;
    private final Behaviours behaviours;
    private final Leads leads;
    private final LeadTimeline timeline;
    private final CampaignDirectory campaigns;
    private final KnownServices catalogue;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeadScoring(
            Rules rules,
            Behaviours behaviours,
            Leads leads,
            LeadTimeline timeline,
            CampaignDirectory campaigns,
            KnownServices catalogue,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rules = rules;
        this.behaviours = behaviours;
        this.leads = leads;
        this.timeline = timeline;
        this.campaigns = campaigns;
        this.catalogue = catalogue;
        this.events = events;
        this.clock = clock;
    }

    /** Scores a lead that has just come and keeps the breakdown. @return the points, 0 to 100 */
    public int score(String leadId) {
        Lead lead = leads.get(leadId);
        List<ScoreContribution> breakdown = breakdown(facts(LeadProfile.of(lead)));
        lead.judged(lead.judgement().scored(breakdown, rules.version(SCORING)), clock.instant());
        return lead.score();
    }

    /** Grades the lead by its score. */
    public Grade grade(String leadId) {
        Lead lead = leads.get(leadId);
        Grade grade = graded(lead, clock.instant());
        Map<String, Object> score = Map.of("score", lead.score(), "grade", grade.name());
        timeline.add(leadId, ActivityType.SCORED, LeadTimeline.BATON, null, score);
        return grade;
    }

    private Grade graded(Lead lead, Instant at) {
        Grade grade = grade(lead.score());
        lead.judged(lead.judgement().graded(grade), at);
        return grade;
    }

    /** The same for a lead that was here before: what it did since counts too. */
    public void scoreEdited(String leadId) {
        Lead lead = leads.get(leadId);
        Judgement before = lead.judgement();
        lead.judged(before.scored(all(lead), rules.version(SCORING)), clock.instant());
        graded(lead, clock.instant());
        tell(lead, before);
    }

    private void tell(Lead lead, Judgement before) {
        Map<String, Object> was = Map.of(
                "score_before", before.score(), "grade_before", before.grade().name());
        Map<String, Object> both = LeadTimeline.with(
                was, "score", lead.score(), "grade", lead.grade().name());
        timeline.add(lead.id(), ActivityType.SCORED, LeadTimeline.BATON, null, both);
    }

    /**
     * Scores and grades a lead of which more is known now. Where nothing comes of it, nothing is written.
     *
     * @return whether its grade is another one now
     */
    public boolean scoreAgain(String leadId) {
        Lead lead = leads.get(leadId);
        List<ScoreContribution> breakdown = all(lead);
        if (breakdown.equals(lead.judgement().scoreBreakdown())) {
            return false;
        }
        return changed(lead, breakdown, rules.version(SCORING), clock.instant(), 0);
    }

    /**
     * Puts what the lead's behaviour gives now in place of what it gave before; the rest of its score stays. That is
     * nobody's work on the lead: the time of its last change stays too.
     *
     * @return whether its grade is another one now
     */
    public boolean behaved(Lead lead, List<ScoreContribution> contributions) {
        List<ScoreContribution> breakdown = new ArrayList<>(lead.judgement().scoreBreakdown().stream()
                .filter(part -> !BehaviourTable.isBehaviour(part))
                .toList());
        breakdown.addAll(contributions);
        if (breakdown.equals(lead.judgement().scoreBreakdown())) {
            return false;
        }
        return changed(lead, breakdown, null, lead.updatedAt(), WORTH_TELLING);
    }

    private List<ScoreContribution> all(Lead lead) {
        List<ScoreContribution> breakdown = new ArrayList<>(breakdown(facts(LeadProfile.of(lead))));
        breakdown.addAll(behaviours.of(lead.id()));
        return breakdown;
    }

    /** @param worthTelling how far the score must move for the timeline to say so while the grade stays */
    private boolean changed(
            Lead lead, List<ScoreContribution> breakdown, String version, Instant at, int worthTelling) {
        Judgement before = lead.judgement();
        lead.judged(before.scored(breakdown, version), at);
        Grade grade = graded(lead, at);
        if (grade != before.grade() || Math.abs(lead.score() - before.score()) >= worthTelling) {
            tell(lead, before);
        }
        if (grade != before.grade()) {
            events.publishEvent(new GradeChanged(lead.id(), lead.assignedTo(), before.grade(), grade));
        }
        return grade != before.grade();
    }

    /** Each criterion counts once: where several of its rows fit ("medium to high"), the one with the most points. */
    List<ScoreContribution> breakdown(LeadFacts... facts) {
        Map<String, ScoreContribution> best = rules.run(SCORING, List.of(facts), ScoreContribution.class).stream()
                .collect(Collectors.toMap(
                        ScoreContribution::criterion,
                        row -> row,
                        BinaryOperator.maxBy(Comparator.comparing(ScoreContribution::points))));
        return List.copyOf(new TreeMap<>(best).values());
    }

    Grade grade(int score) {
        List<GradeDecision> decisions = rules.run(GRADING, List.of(new Points(score)), GradeDecision.class);
        if (decisions.size() != 1) {
            throw new IllegalStateException(
                    "The grading table must give one grade for " + score + " points, it gives " + decisions.size());
        }
        return Grade.valueOf(decisions.get(0).grade());
    }

    LeadFacts facts(LeadProfile lead) {
        LeadTraits traits = lead.enquiry().traits();
        LeadDetails details = lead.enquiry().details();
        FoundFacts found = lead.found();
        return new LeadFacts(
                new LeadFacts.Reach(
                        Boolean.TRUE.equals(traits.businessEmail()) && found.mayBeBusiness(),
                        traits.hasPhone(),
                        blank(found.emailDomain())),
                new LeadFacts.Wish(
                        ServiceInterest.kind(details.serviceInterest(), offered(lead), catalogue.words()),
                        text(details.urgency()),
                        details.budgetRange() != null),
                visit(lead.enquiry()),
                new LeadFacts.Firm(
                        traits.hasCompany(),
                        blank(found.country()),
                        blank(found.companySize()),
                        blank(found.industry())));
    }

    private List<String> offered(LeadProfile lead) {
        return campaigns
                .find(lead.campaignId())
                .map(CampaignDirectory.CampaignInfo::services)
                .orElse(List.of());
    }

    private static LeadFacts.Visit visit(Enquiry enquiry) {
        Tracking tracking = enquiry.tracking();
        LeadOrigin origin = enquiry.origin();
        return new LeadFacts.Visit(
                tracking.timeOnPageSeconds() == null ? -1 : tracking.timeOnPageSeconds(),
                form(enquiry.traits().formComplete()),
                Boolean.TRUE.equals(tracking.returnVisitor()),
                text(origin.medium()),
                PAGES.contains(origin.source())
                        && origin.medium() == null
                        && tracking.utmSource() == null
                        && !enquiry.traits().hasReferrer());
    }

    private static String form(Boolean complete) {
        if (complete == null) {
            return "none";
        }
        return complete ? "all" : "required";
    }

    private static String blank(String value) {
        return value == null ? "" : value;
    }

    private static String text(String value) {
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }
}
