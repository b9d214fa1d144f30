package dev.baton.notification.offer;

import dev.baton.assignment.offer.OpenOffers;
import dev.baton.assignment.offer.OpenOffers.OpenOffer;
import dev.baton.engine.ProcessBean;
import dev.baton.engine.ProcessMethod;
import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.lead.capture.CaptureSettings;
import dev.baton.notification.NoticeSettings;
import dev.baton.notification.NoticeSettings.Way;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The process {@code offer-notification}: how a rep is told of an offer beside the console, and when. */
@Component
@ProcessBean
public class OfferNotice {

    public static final String LEAD_ID = "leadId";
    public static final String OFFER = "offerNumber";
    static final String BY_EMAIL = "byEmail";
    static final String BY_SMS = "bySms";
    static final String QUIET_UNTIL = "quietUntil";

    private final NoticeSettings settings;
    private final CaptureSettings capture;
    private final OwnNoticesStore people;
    private final OpenOffers offers;
    private final Leads leads;
    private final Clock clock;

    OfferNotice(
            NoticeSettings settings,
            CaptureSettings capture,
            OwnNoticesStore people,
            OpenOffers offers,
            Leads leads,
            Clock clock) {
        this.settings = settings;
        this.capture = capture;
        this.people = people;
        this.offers = offers;
        this.leads = leads;
        this.clock = clock;
    }

    /**
     * What is to be done about an offer.
     *
     * @param offer its number; null: it does not stand any more
     * @param quietUntil null: now
     */
    record Plan(String offer, boolean email, boolean sms, Instant quietUntil) {

        static final Plan NOTHING = new Plan(null, false, false, null);
    }

    /** Asked for each offer as it is made. Of leads of a sheet nobody is told one by one. @param rep may be null */
    @ProcessMethod
    public boolean isDue(String leadId, String rep) {
        if (rep == null || !email(rep) && !sms(rep)) {
            return false;
        }
        Lead lead = leads.get(leadId);
        return !leads.isImported(lead) && (email(rep) || isUrgent(lead));
    }

    Plan plan(String leadId) {
        Lead lead = leads.find(leadId).orElse(null);
        OpenOffer offer = lead == null ? null : offers.of(lead).orElse(null);
        if (offer == null) {
            return Plan.NOTHING;
        }
        String rep = offer.username();
        boolean bySms = sms(rep) && isUrgent(lead);
        Instant until =
                email(rep) || bySms ? people.of(rep).quietUntil(clock.instant()).orElse(null) : null;
        return new Plan(String.valueOf(offer.number()), email(rep), bySms, until);
    }

    /** The offer of this number, while it waits for an answer. */
    public Optional<OpenOffer> stillOpen(Lead lead, String number) {
        return offers.of(lead).filter(offer -> String.valueOf(offer.number()).equals(number));
    }

    boolean email(String rep) {
        return chosen(people.choice(rep).email(), Way.EMAIL);
    }

    boolean sms(String rep) {
        OwnNoticesStore.Choice choice = people.choice(rep);
        return settings.sms().isOn() && choice.phone() && chosen(choice.sms(), Way.SMS);
    }

    private boolean chosen(Boolean choice, Way way) {
        return choice == null ? settings.repsBy().contains(way) : choice;
    }

    private boolean isUrgent(Lead lead) {
        return capture.isUrgent(lead.enquiry().details().urgency());
    }
}
