package dev.baton.intake.sheet.rows;

import dev.baton.intake.sheet.columns.ConsentReading;
import dev.baton.intake.sheet.columns.ParsedRow;
import dev.baton.intake.sheet.upload.Import;
import dev.baton.lead.NewLead;
import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.lead.contact.Contact;
import dev.baton.lead.list.LeadField;
import dev.baton.lead.state.Financial;
import dev.baton.lead.state.LeadDetails;
import dev.baton.lead.state.Tracking;
import dev.baton.shared.value.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes leads of the rows of one sheet. */
public final class LeadsOfRows {

    private static final String SPREADSHEET = "spreadsheet";

    private final Import sheet;
    private final String currency;

    public LeadsOfRows(Import sheet, CampaignDirectory campaigns) {
        this.sheet = sheet;
        this.currency =
                campaigns.find(sheet.upload().campaignId()).orElseThrow().currency();
    }

    public NewLead lead(ParsedRow row) {
        Map<LeadField, String> fields = row.fields();
        return new NewLead(
                row.campaignId() == null ? sheet.upload().campaignId() : row.campaignId(),
                new NewLead.Arrival(SPREADSHEET, sheet.id(), sheet.course().createdBy(), null),
                contact(row),
                new Financial(
                        fields.get(LeadField.SSN),
                        amount(fields.get(LeadField.NPV)),
                        amount(fields.get(LeadField.OFFER))),
                new LeadDetails(
                        fields.get(LeadField.SERVICE_INTEREST),
                        fields.get(LeadField.URGENCY),
                        fields.get(LeadField.BUDGET_RANGE),
                        fields.get(LeadField.TIMELINE)),
                new Tracking(
                        fields.get(LeadField.SOURCE),
                        fields.get(LeadField.UTM_MEDIUM),
                        fields.get(LeadField.UTM_CAMPAIGN),
                        fields.get(LeadField.UTM_TERM),
                        fields.get(LeadField.UTM_CONTENT),
                        null,
                        null),
                fields.get(LeadField.LANGUAGE),
                fields.containsKey(LeadField.OWNER)
                        ? List.of(fields.get(LeadField.OWNER))
                        : sheet.upload().assignTo(),
                ConsentReading.of(fields));
    }

    private static Contact contact(ParsedRow row) {
        Map<LeadField, String> fields = row.fields();
        String birth = fields.get(LeadField.DATE_OF_BIRTH);
        return new Contact(
                new Contact.Person(
                        fields.get(LeadField.FIRST_NAME),
                        fields.get(LeadField.LAST_NAME),
                        birth == null ? null : LocalDate.parse(birth)),
                new Contact.Reach(
                        fields.get(LeadField.EMAIL), fields.get(LeadField.PHONE), fields.get(LeadField.COMPANY)),
                new Contact.Address(
                        fields.get(LeadField.CITY),
                        fields.get(LeadField.REGION),
                        fields.get(LeadField.COUNTRY),
                        fields.get(LeadField.POSTAL_CODE)),
                message(fields),
                null,
                row.customFields());
    }

    /** What they wrote, and below it what others noted. */
    private static String message(Map<LeadField, String> fields) {
        String both = Stream.of(LeadField.MESSAGE, LeadField.NOTES)
                .map(fields::get)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return both.isEmpty() ? null : both;
    }

    private Financial.Amount amount(String text) {
        return text == null
                ? null
                : Money.parse(text, currency)
                        .map(money -> new Financial.Amount(money.amount(), money.currency()))
                        .orElse(null);
    }
}
