package dev.baton.lead;

import dev.baton.lead.contact.ProtectedPerson;
import dev.baton.lead.contact.SealedPerson;
import dev.baton.lead.state.Deal;
import dev.baton.lead.state.Enquiry;
import dev.baton.lead.state.FoundFacts;
import dev.baton.lead.state.Grade;
import dev.baton.lead.state.LeadHolder;
import dev.baton.lead.state.LeadProgress;
import dev.baton.lead.state.LeadStatus;
import dev.baton.lead.state.LeadTraits;
import dev.baton.lead.state.Qualification;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A lead. Changes by its own verbs only; personal values are sealed and opened by {@link LeadVault}. */
@Entity
@Table(name = "lead")
public class Lead {

    @Id
    private String id;

    private UUID uuid;
    private String campaignId;
    private Enquiry enquiry;
    private FoundFacts found;
    private SealedPerson sealed;
    private ProtectedPerson person;
    private Judgement judgement = Judgement.NONE;
    private LeadProgress progress = LeadProgress.BEGUN;
    private LeadHolder holder = LeadHolder.NOBODY;
    private String duplicateOf;
    private String mergedInto;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private int version;

    protected Lead() {}

    public Lead(String id, NewLead from, LeadTraits traits, SealedPerson sealed, Instant now) {
        this.id = id;
        this.uuid = UUID.randomUUID();
        this.campaignId = from.campaignId();
        this.enquiry = from.enquiry(traits);
        this.sealed = sealed;
        this.person = ProtectedPerson.who(from.consent().toMail());
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Other values in place of what is known of it. */
    public void rewrite(Enquiry values, SealedPerson personal, Instant now) {
        enquiry = values;
        sealed = personal;
        updatedAt = now;
    }

    /** The same person came before, as this lead. */
    public void repeat(String first) {
        duplicateOf = first;
    }

    public void endAsRepeat(Instant now) {
        progress = progress.endedAsRepeat(now);
        updatedAt = now;
    }

    public void moveToCampaign(String wanted, Instant now) {
        campaignId = wanted;
        updatedAt = now;
    }

    public void mergeInto(String other, Instant now) {
        mergedInto = other;
        updatedAt = now;
    }

    /** A lead of its own again; while it is open nobody has it. */
    public void comeBack(Instant now) {
        mergedInto = null;
        holder = status().isClosed() ? holder : holder.letGo();
        updatedAt = now;
    }

    public void protect(ProtectedPerson rights, Instant now) {
        person = rights;
        updatedAt = now;
    }

    public void judged(Judgement now, Instant when) {
        judgement = now;
        updatedAt = when;
    }

    /** Facts for the rules, beside what the person gave and never in place of it. */
    public void nowKnown(FoundFacts facts) {
        found = facts;
    }

    public void offered(String username, Instant answerUntil, Instant now) {
        holder = holder.offered(username, answerUntil, now);
        updatedAt = now;
    }

    public void offerEnded(Instant now) {
        holder = holder.offerEnded();
        updatedAt = now;
    }

    /** Of the offers so far, these do not count. */
    public void offersForNothing(int offers) {
        holder = holder.notCounting(offers);
    }

    public void assigned(String username, Instant now) {
        holder = holder.assigned(username, now);
        updatedAt = now;
    }

    /** Another rep goes on with the work. */
    void handOver(String username, Instant now) {
        holder = holder.handedTo(username, now);
        updatedAt = now;
    }

    /** Moves along the allowed transitions. @return whether the status is another one now */
    public boolean moveTo(LeadStatus wanted, Instant now) {
        LeadStatus before = status();
        progress = progress.to(wanted, now);
        updatedAt = now;
        return before != wanted;
    }

    /** What it is worth, now that it is won. */
    public void dealIs(Deal worth, Instant now) {
        progress = progress.worth(worth);
        updatedAt = now;
    }

    /** The one way past the transitions: a change is taken back. What a deal was worth goes with it. */
    public void reopen(LeadStanding before, Instant now) {
        progress = before.progress();
        updatedAt = now;
    }

    /** @return whether it is qualified otherwise now */
    public boolean qualify(Qualification wanted, Instant now) {
        Qualification before = progress.qualification();
        progress = progress.qualified(wanted);
        updatedAt = before == wanted ? updatedAt : now;
        return before != wanted;
    }

    public void followUpOn(Instant date, Instant now) {
        progress = progress.followUpOn(date);
        updatedAt = now;
    }

    public String id() {
        return id;
    }

    public UUID uuid() {
        return uuid;
    }

    public String campaignId() {
        return campaignId;
    }

    public Enquiry enquiry() {
        return enquiry;
    }

    public FoundFacts found() {
        return found == null ? FoundFacts.NONE : found;
    }

    public SealedPerson sealed() {
        return sealed;
    }

    public ProtectedPerson person() {
        return person;
    }

    public Judgement judgement() {
        return judgement;
    }

    public Grade grade() {
        return judgement.grade();
    }

    public int score() {
        return judgement.score();
    }

    public LeadProgress progress() {
        return progress;
    }

    public LeadStatus status() {
        return progress.current();
    }

    public Instant followUpDate() {
        return progress.followUpDate();
    }

    public LeadHolder holder() {
        return holder;
    }

    public String offeredTo() {
        return holder.offeredTo();
    }

    public String assignedTo() {
        return holder.assignedTo();
    }

    public String duplicateOf() {
        return duplicateOf;
    }

    public String mergedInto() {
        return mergedInto;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public int version() {
        return version;
    }
}
