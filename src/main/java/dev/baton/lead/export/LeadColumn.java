package dev.baton.lead.export;

import dev.baton.lead.consent.LeadConsents;
import dev.baton.lead.list.LeadField;
import dev.baton.lead.list.ListedLead;
import dev.baton.lead.state.Deal;
import dev.baton.lead.state.Financial;
import dev.baton.shared.value.Money;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** A column of the exported list. What an import can take back bears the header by which it is recognised. */
record LeadColumn(String header, Function<ListedLead, Object> value) {

    static final List<LeadColumn> OF_EVERYBODY = List.of(
            new LeadColumn("Lead ID", lead -> lead.summary().leadId()),
            new LeadColumn("Created", lead -> time(lead.summary().createdAt())),
            of(LeadField.CAMPAIGN, lead -> lead.summary().campaignName()),
            new LeadColumn("Campaign ID", lead -> lead.summary().campaignId()),
            of(LeadField.SOURCE, lead -> lead.summary().source()),
            new LeadColumn("Status", lead -> lead.summary().status()),
            new LeadColumn("Qualification", lead -> lead.summary().qualificationStatus()),
            new LeadColumn("Grade", lead -> lead.summary().leadGrade().name()),
            new LeadColumn("Score", lead -> lead.summary().leadScore()),
            new LeadColumn("Category", lead -> lead.summary().category()),
            new LeadColumn("Assigned to", lead -> lead.summary().assignedTo()),
            new LeadColumn("Offered to", lead -> lead.summary().offeredTo()),
            new LeadColumn("Tags", lead -> String.join("; ", lead.summary().tags())),
            new LeadColumn("Deal value", lead -> deal(lead.deal())),
            new LeadColumn("Follow-up", lead -> Objects.toString(lead.summary().followUpDay(), null)),
            of(LeadField.FIRST_NAME, lead -> lead.contact().firstName()),
            of(LeadField.LAST_NAME, lead -> lead.contact().lastName()),
            of(LeadField.EMAIL, lead -> lead.contact().email()),
            of(LeadField.PHONE, lead -> lead.contact().phone()),
            of(LeadField.COMPANY, lead -> lead.contact().company()),
            of(LeadField.CITY, lead -> lead.contact().city()),
            of(LeadField.REGION, lead -> lead.contact().region()),
            of(LeadField.COUNTRY, lead -> lead.contact().country()),
            of(LeadField.POSTAL_CODE, lead -> lead.contact().postalCode()),
            of(LeadField.NOTES, lead -> lead.contact().message()),
            of(LeadField.EMAIL_OPT_OUT, lead -> refused(lead, "email")),
            of(LeadField.SMS_OPT_OUT, lead -> refused(lead, "sms")),
            of(LeadField.DO_NOT_CONTACT, lead -> refused(lead, LeadConsents.CHANNELS.toArray(String[]::new))));

    static final List<LeadColumn> FINANCIAL = List.of(
            of(LeadField.DATE_OF_BIRTH, lead -> Objects.toString(lead.contact().dateOfBirth(), null)),
            of(LeadField.SSN, lead -> ssn(lead.financial().ssn())),
            of(LeadField.NPV, lead -> money(lead.financial().npv())),
            of(LeadField.OFFER, lead -> money(lead.financial().offer())));

    private static LeadColumn of(LeadField field, Function<ListedLead, Object> value) {
        return new LeadColumn(field.label(), value);
    }

    /** What was agreed to does not go out: an agreement is to the words that were shown. */
    private static String refused(ListedLead lead, String... channels) {
        return lead.refused().containsAll(List.of(channels)) ? "yes" : null;
    }

    private static String time(Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** With its hyphens, since spreadsheet programs drop the zeros in front of a number. */
    private static String ssn(String digits) {
        return digits == null ? null : digits.replaceFirst("^(\\d{3})(\\d{2})(\\d{4})$", "$1-$2-$3");
    }

    private static String deal(Deal deal) {
        return deal.dealValue() == null ? null : new Money(deal.dealValue(), deal.dealCurrency()).toString();
    }

    private static String money(Financial.Amount amount) {
        return amount == null ? null : new Money(amount.amount(), amount.currency()).toString();
    }
}
