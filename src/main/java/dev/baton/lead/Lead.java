package dev.baton.lead;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
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

    Lead(String id, NewLead from, LeadTraits traits, SealedPerson sealed, Instant now) {
        this.id = id;
        this.uuid = UUID.randomUUID();
        this.campaignId = from.campaignId();
        this.enquiry = Enquiry.of(from, traits);
        this.sealed = sealed;
        this.person = ProtectedPerson.who(from.consentGiven());
        this.createdAt = now;
        this.updatedAt = now;
    }

    void normalise(String campaignLanguage) {
        enquiry = enquiry.normalised(campaignLanguage);
    }

    /** Other values in place of what is known of it. */
    void rewrite(Enquiry values, SealedPerson personal, Instant now) {
        enquiry = values;
        sealed = personal;
        updatedAt = now;
    }

    /** The same person came before, as this lead. */
    void repeat(String first) {
        duplicateOf = first;
    }

    void endAsRepeat(Instant now) {
        progress = progress.endedAsRepeat(now);
        updatedAt = now;
    }

    void moveToCampaign(String wanted, Instant now) {
        campaignId = wanted;
        updatedAt = now;
    }

    void mergeInto(String other, Instant now) {
        mergedInto = other;
        updatedAt = now;
    }

    /** A lead of its own again; while it is open nobody has it. */
    void comeBack(Instant now) {
        mergedInto = null;
        holder = status().isClosed() ? holder : holder.letGo();
        updatedAt = now;
    }

    /** What was done for the rights of the person. */
    void protect(ProtectedPerson rights, Instant now) {
        person = rights;
        updatedAt = now;
    }

    /** What the rules say of it now. */
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

    /** The one way past the transitions: a change is taken back. */
    void reopen(LeadStanding before, Instant now) {
        progress = LeadProgress.asBefore(before);
        updatedAt = now;
    }

    /** @return whether it is qualified otherwise now */
    boolean qualify(Qualification wanted, Instant now) {
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

    UUID uuid() {
        return uuid;
    }

    public String campaignId() {
        return campaignId;
    }

    Enquiry enquiry() {
        return enquiry;
    }

    public FoundFacts found() {
        return found == null ? FoundFacts.NONE : found;
    }

    SealedPerson sealed() {
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

    LeadProgress progress() {
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

    String duplicateOf() {
        return duplicateOf;
    }

    public String mergedInto() {
        return mergedInto;
    }

    Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    int version() {
        return version;
    }

    /** What the rules ask about: nothing here singles a person out. */
    public LeadProfile profile() {
        return LeadProfile.of(this);
    }
}
