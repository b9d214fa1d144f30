package dev.baton.messaging.lead;

import dev.baton.lead.campaign.CampaignDirectory.Writing;
import dev.baton.lead.campaign.LegalBasis;
import dev.baton.lead.contact.ProtectedPerson;

/**
 * Whether a mail may go to a person, and by which right. The one place that decides it; nothing is read here.
 *
 * @param person what they said when they came or since: yes, yes and yet to confirm, no, or nothing
 * @param asked they came by themselves, by a form, a page or a program
 * @param optedOut the address has, by whichever lead, and has not agreed since
 * @param erased the person was erased, and is never written to again
 */
record MayWrite(ProtectedPerson person, boolean asked, boolean optedOut, boolean erased) {

    /**
     * By which right it goes, or why it does not.
     *
     * @param reason null: it may go
     * @param byCampaign it goes by the campaign's legal basis, which is to be recorded
     */
    record Verdict(String reason, boolean byCampaign) {

        static final Verdict GOES = new Verdict(null, false);
        static final Verdict GOES_BY_CAMPAIGN = new Verdict(null, true);

        static Verdict not(String reason) {
            return new Verdict(reason, false);
        }
    }

    Verdict verdict(MailKind kind, Writing campaign) {
        if (erased) {
            return Verdict.not("the address must not be written to");
        }
        if (optedOut) {
            return Verdict.not("this address has unsubscribed");
        }
        return switch (kind) {
            case FIRST_ANSWER -> firstAnswer(campaign);
            case QUESTION -> person.awaitsConfirmation()
                    ? Verdict.GOES
                    : Verdict.not("there is nothing to confirm any more");
            case WELCOME, MARKETING -> unasked(kind, campaign.basis());
        };
    }

    /** Who asks gets an answer, whatever they said about advertising. */
    private Verdict firstAnswer(Writing campaign) {
        if (asked) {
            return Verdict.GOES;
        }
        if (person.refusesMail()) {
            return Verdict.not("the person does not agree to mail");
        }
        return campaign.answersAll() ? Verdict.GOES : Verdict.not("the person did not ask by themselves");
    }

    private Verdict unasked(MailKind kind, LegalBasis basis) {
        if (person.refusesMail()) {
            return Verdict.not("the person does not agree to mail");
        }
        if (person.awaitsConfirmation()) {
            return Verdict.not("the person has yet to confirm that they agree");
        }
        if (person.agrees() || kind == MailKind.WELCOME && asked) {
            return Verdict.GOES;
        }
        return basis == LegalBasis.CONSENT
                ? Verdict.not("the person has not agreed to mail, and the campaign writes by consent")
                : Verdict.GOES_BY_CAMPAIGN;
    }
}
