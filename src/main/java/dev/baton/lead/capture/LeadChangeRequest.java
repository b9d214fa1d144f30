package dev.baton.lead.capture;

import dev.baton.lead.CampaignDirectory;
import dev.baton.lead.CampaignDirectory.CampaignInfo;
import dev.baton.lead.Contact;
import dev.baton.lead.LeadChange;
import dev.baton.lead.LeadChanges;
import dev.baton.lead.LeadDetails;
import dev.baton.lead.LeadStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The body of {@code PATCH /v1/api/leads/{lead_id}}: the columns of 002's table under their names. */
@Component
class LeadChangeRequest {

    private static final int NAME = 100;
    private static final int LINE = 255;
    private static final int MESSAGE = 10_000;

    private final CampaignDirectory campaigns;

    LeadChangeRequest(CampaignDirectory campaigns) {
        this.campaigns = campaigns;
    }

    LeadChange read(JsonFields body, LeadChanges.Before before) {
        List<String> fields = new ArrayList<>();
        Reading now = new Reading(body, fields);
        Contact contact = contact(now, before);
        LeadDetails details = new LeadDetails(
                now.line("service_interest", LINE, before.details().serviceInterest()),
                now.line("urgency", 50, before.details().urgency()),
                now.line("budget_range", 50, before.details().budgetRange()),
                now.line("timeline", NAME, before.details().timeline()));
        String language = now.line("language", 20, before.language());
        String status = body.line("status", 50);
        String qualification = body.line("qualification_status", 50);
        if (contact.email() == null && contact.phone() == null) {
            body.require("email", "A lead keeps an e-mail address or a phone number");
        }
        body.requireSound();
        return new LeadChange(
                contact, details, language, fields, status == null ? null : LeadStatus.of(status), qualification);
    }

    private Contact contact(Reading now, LeadChanges.Before before) {
        Contact was = before.contact();
        String region =
                campaigns.find(before.campaignId()).map(CampaignInfo::region).orElse(null);
        return new Contact(
                now.line("first_name", NAME, was.firstName()),
                now.line("last_name", NAME, was.lastName()),
                now.given("email", was.email(), () -> LeadRequest.email(now.body())),
                now.given("phone", was.phone(), () -> LeadRequest.phone(now.body(), region)),
                now.line("company", LINE, was.company()),
                now.given("date_of_birth", was.dateOfBirth(), () -> now.body().date("date_of_birth")),
                now.line("city", NAME, was.city()),
                now.line("region", NAME, was.region()),
                now.line("country", NAME, was.country()),
                now.line("postal_code", 20, was.postalCode()),
                now.given("message", was.message(), () -> now.body().text("message", MESSAGE)),
                was.web(),
                now.given("custom_fields", was.customFields(), () -> now.body().texts("custom_fields", 100, 2_000)));
    }

    /** What is named is read, what is not stays as it was. */
    private record Reading(JsonFields body, List<String> fields) {

        String line(String name, int longest, String before) {
            return given(name, before, () -> body.line(name, longest));
        }

        <T> T given(String name, T before, Supplier<T> read) {
            if (!body.names(name)) {
                return before;
            }
            fields.add(name);
            return read.get();
        }
    }
}
