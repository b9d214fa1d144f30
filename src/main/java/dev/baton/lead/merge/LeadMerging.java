package dev.baton.lead.merge;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import dev.baton.audit.AuditLog;
import dev.baton.identity.CurrentUser;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadEnding;
import dev.baton.lead.LeadEvents.LeadMerged;
import dev.baton.lead.LeadVault;
import dev.baton.lead.Leads;
import dev.baton.lead.contact.Contact;
import dev.baton.lead.merge.MergeFields.Taken;
import dev.baton.lead.process.LeadStarts;
import dev.baton.lead.timeline.ActivityType;
import dev.baton.lead.timeline.LeadTimeline;
import dev.baton.shared.Conflict;
import dev.baton.shared.InvalidInput;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes one lead of two of the same person. The other one stays as a row of its own, so that it can come back. */
@Component
class LeadMerging {

    private final LeadPair.Pairs pairs;
    private final Leads leads;
    private final LeadVault vault;
    private final LeadMerges merges;
    private final LeadStarts starts;
    private final LeadEnding ending;
    private final LeadTimeline timeline;
    private final AuditLog audit;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeadMerging(
            LeadPair.Pairs pairs,
            Leads leads,
            LeadVault vault,
            LeadMerges merges,
            LeadStarts starts,
            LeadEnding ending,
            LeadTimeline timeline,
            AuditLog audit,
            EntityManager entities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.pairs = pairs;
        this.leads = leads;
        this.vault = vault;
        this.merges = merges;
        this.starts = starts;
        this.ending = ending;
        this.timeline = timeline;
        this.audit = audit;
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a manager wants.
     *
     * @param fields {@code this} or {@code other} by field; of the others the newer non-empty value stays
     * @param assignedTo who keeps the person, where two reps work the two leads
     * @param acrossCampaigns true: the leads may belong to two campaigns
     */
    record Wanted(
            @Schema(requiredMode = REQUIRED) String otherLeadId,
            Map<String, String> fields,
            String assignedTo,
            Boolean acrossCampaigns) {}

    /** Done. @param taken names of the fields that the staying lead has from the other one now */
    record Merged(String leadId, String mergedLeadId, List<String> taken) {}

    /**
     * The two side by side.
     *
     * @param obstacle why the other one cannot become part of this one, in words; null when it can
     * @param choice reps of whom one must be named as the one who keeps the person
     */
    record Comparison(
            boolean sameCampaign,
            List<MergeFields.Differing> differing,
            List<String> alike,
            @Nullable String obstacle,
            List<String> choice) {}

    @Transactional(readOnly = true)
    public Comparison compare(String leadId, String otherId, CurrentUser who) {
        LeadPair pair = pairs.of(leadId, otherId, who);
        MergeFields fields = fields(pair);
        List<String> reps =
                twoReps(pair) ? List.of(pair.kept().assignedTo(), pair.other().assignedTo()) : List.of();
        return new Comparison(
                sameCampaign(pair),
                fields.differing(),
                fields.alike(),
                obstacle(pair).orElse(null),
                reps);
    }

    /** @throws Conflict when the state of one of them does not allow it, saying what to do */
    @Transactional
    public Merged merge(String leadId, Wanted wanted, CurrentUser who) {
        LeadPair pair = pairs.hold(leadId, wanted.otherLeadId(), who);
        requireAllowed(pair, wanted);
        Map<String, Taken> taken = fields(pair).taken(wanted.fields() == null ? Map.of() : wanted.fields());
        List<String> usernames = pair.usernames();
        int scoreBefore = pair.kept().score();
        end(pair, who);
        take(pair, taken);
        Lead other = pair.other();
        other.mergeInto(leadId, clock.instant());
        merges.add(leadId, other.id(), taken, who.username());
        List<String> names = List.copyOf(taken.keySet());
        record(pair, names, scoreBefore, who);
        events.publishEvent(new LeadMerged(leadId, other.id(), usernames));
        leads.announce(pair.kept(), usernames.toArray(String[]::new));
        leads.announce(other, usernames.toArray(String[]::new));
        return new Merged(leadId, other.id(), names);
    }

    private void requireAllowed(LeadPair pair, Wanted wanted) {
        obstacle(pair).ifPresent(reason -> {
            throw new Conflict(reason);
        });
        if (!sameCampaign(pair) && !Boolean.TRUE.equals(wanted.acrossCampaigns())) {
            throw new Conflict("The two leads belong to two campaigns; say \"across_campaigns\": true to merge them"
                    + " nonetheless");
        }
        String keeps = pair.kept().assignedTo();
        if (twoReps(pair) && !keeps.equals(wanted.assignedTo())) {
            String others = pair.other().assignedTo();
            throw new Conflict(
                    others.equals(wanted.assignedTo())
                            ? "For " + others + " to keep this person, let lead "
                                    + pair.other().id() + " stay instead"
                            : keeps + " and " + others + " work one of these leads each; say who keeps the person"
                                    + " in \"assigned_to\"");
        }
        if (wanted.assignedTo() != null && !wanted.assignedTo().equals(keeps) && !twoReps(pair)) {
            throw new InvalidInput("assigned_to", "Only who works the staying lead can keep the person");
        }
    }

    private static Optional<String> obstacle(LeadPair pair) {
        Lead kept = pair.kept();
        Lead other = pair.other();
        for (Lead lead : List.of(kept, other)) {
            if (lead.mergedInto() != null) {
                return Optional.of("Lead " + lead.id() + " was merged into " + lead.mergedInto() + " already");
            }
        }
        return LeadPair.worked(other) && !LeadPair.worked(kept)
                ? Optional.of(other.assignedTo() + " is working lead " + other.id() + "; let that one stay instead")
                : Optional.empty();
    }

    private static boolean twoReps(LeadPair pair) {
        return LeadPair.worked(pair.kept())
                && LeadPair.worked(pair.other())
                && !pair.kept().assignedTo().equals(pair.other().assignedTo());
    }

    private static boolean sameCampaign(LeadPair pair) {
        return pair.kept().campaignId().equals(pair.other().campaignId());
    }

    private MergeFields fields(LeadPair pair) {
        return new MergeFields(
                LeadValues.of(pair.kept(), vault),
                LeadValues.of(pair.other(), vault),
                pair.other().createdAt().isAfter(pair.kept().createdAt()));
    }

    /** The offer, the tasks, the timers and the mails of the other one. */
    private void end(LeadPair pair, CurrentUser who) {
        Lead other = pair.other();
        starts.forget(other.id());
        if (!other.status().isClosed()) {
            ending.end(other, "Merged into " + pair.kept().id() + " by " + who.username());
            entities.flush();
        }
    }

    private void take(LeadPair pair, Map<String, Taken> taken) {
        if (taken.isEmpty()) {
            return;
        }
        Lead kept = pair.kept();
        if (taken.containsKey("consent_given")) {
            kept.protect(kept.person().confirmationOf(pair.other().person()), clock.instant());
        }
        LeadValues values = LeadValues.of(kept, vault);
        taken.forEach((field, change) -> values.put(field, change.after()));
        rewrite(kept, values);
    }

    /** @throws InvalidInput when nothing is left to reach the person by */
    void rewrite(Lead lead, LeadValues values) {
        if (values.get("email") == null && values.get("phone") == null) {
            throw new InvalidInput("fields.email", "A lead keeps an e-mail address or a phone number");
        }
        lead.protect(lead.person().consent(values.consent()), clock.instant());
        Contact.Web web = vault.contact(lead).web();
        leads.rewrite(lead, values.contact(web), values.financial(), values.details(), values.get("language"));
    }

    private void record(LeadPair pair, List<String> taken, int scoreBefore, CurrentUser who) {
        String kept = pair.kept().id();
        String other = pair.other().id();
        timeline.add(
                kept,
                ActivityType.LEAD_MERGED,
                who.username(),
                null,
                Map.of(
                        "lead",
                        other,
                        "fields",
                        taken,
                        "score_before",
                        scoreBefore,
                        "score",
                        pair.kept().score()));
        timeline.add(other, ActivityType.MERGED_AWAY, who.username(), null, Map.of("lead", kept));
        audit.record(who.username(), "lead_merged", "lead", kept);
        audit.record(who.username(), "lead_merged_away", "lead", other);
    }
}
