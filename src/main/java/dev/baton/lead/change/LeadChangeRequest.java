package dev.baton.lead.change;

import dev.baton.identity.rep.RepDays;
import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.lead.campaign.CampaignDirectory.CampaignInfo;
import dev.baton.lead.campaign.OwnField;
import dev.baton.lead.capture.body.CustomFields;
import dev.baton.lead.capture.body.FinancialFields;
import dev.baton.lead.capture.body.JsonFields;
import dev.baton.lead.capture.body.JsonNumbers;
import dev.baton.lead.capture.body.LeadRequest;
import dev.baton.lead.contact.Contact;
import dev.baton.lead.state.Financial;
import dev.baton.lead.state.Financial.Amount;
import dev.baton.lead.state.LeadDetails;
import dev.baton.lead.state.LeadStatus;
import dev.baton.shared.value.Nothing;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The body of {@code PATCH /v1/api/leads/{lead_id}}: the columns of 002's table under their names. */
@Component
public class LeadChangeRequest {

    /** The name of the social security number among changed fields. */
    static final String SSN = "financial.ssn";

    private static final String FINANCIAL = "financial";
    private static final String LAST_RESORT = "USD";
    private static final String NOT_EMPTY = "This cannot be empty; leave it out and it stays";
    private static final int NAME = 100;
    private static final int LINE = 255;
    private static final int MOST_FIELDS = 100;

    private final CampaignDirectory campaigns;
    private final RepDays days;
    private final Clock clock;

    LeadChangeRequest(CampaignDirectory campaigns, RepDays days, Clock clock) {
        this.campaigns = campaigns;
        this.days = days;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    public LeadChange read(JsonFields body, LeadChanges.Before before) {
        List<String> fields = new ArrayList<>();
        Reading now = new Reading(body, fields);
        Optional<CampaignInfo> campaign = campaigns.find(before.campaignId());
        Contact contact = contact(now, before.contact(), campaign);
        Financial financial = financial(
                now, before.financial(), campaign.map(CampaignInfo::currency).orElse(LAST_RESORT));
        LeadDetails details = details(now, before.details());
        String language = now.said("language", 20, before.language());
        Instant followUp = now.given("follow_up_date", before.followUpDate(), () -> followUp(body, before.rep()));
        String status = now.move("status");
        String qualification = now.move("qualification_status");
        LeadChange.Worth worth = worth(body, before);
        Integer seenVersion = JsonNumbers.roundedUpTo(body, "version", Integer.MAX_VALUE);
        if (contact.email() == null && contact.phone() == null) {
            body.require("email", "A lead keeps an e-mail address or a phone number");
        }
        body.requireSound();
        return new LeadChange(
                contact,
                financial,
                details,
                language,
                fields,
                followUp,
                status == null ? null : LeadStatus.of(status),
                qualification,
                worth,
                seenVersion);
    }

    /** A day alone means the rep's morning of it. */
    private Instant followUp(JsonFields body, @Nullable String rep) {
        String text = body.line("follow_up_date", 40);
        if (text == null || text.contains("T")) {
            return body.time("follow_up_date");
        }
        LocalDate day = body.date("follow_up_date");
        return day == null ? null : days.morning(rep, day);
    }

    private static LeadDetails details(Reading now, LeadDetails was) {
        return new LeadDetails(
                now.said("service_interest", LINE, was.serviceInterest()),
                now.said("urgency", 50, was.urgency()),
                now.said("budget_range", 50, was.budgetRange()),
                now.said("timeline", NAME, was.timeline()));
    }

    /** A currency alone corrects the one that is there. */
    private static LeadChange.Worth worth(JsonFields body, LeadChanges.Before before) {
        if (!body.names("deal_value") && !body.names("deal_currency")) {
            return LeadChange.Worth.UNNAMED;
        }
        BigDecimal value = body.names("deal_value")
                ? JsonNumbers.decimal(body, "deal_value")
                : before.deal().dealValue();
        String currency = body.line("deal_currency", 10);
        boolean cleared = value == null && body.names("deal_value") && currency == null;
        return new LeadChange.Worth(
                true,
                value,
                currency == null && !cleared && !body.names("deal_currency")
                        ? before.deal().dealCurrency()
                        : currency);
    }

    /** Each by itself, as the lead's own fields. An amount without a currency is of the one before. */
    private static Financial financial(Reading now, Financial was, String currency) {
        if (!now.body().names(FINANCIAL)) {
            return was;
        }
        Reading own = new Reading(now.body().object(FINANCIAL), new ArrayList<>());
        Financial is = new Financial(
                own.given("ssn", was.ssn(), () -> FinancialFields.ssn(own.body())),
                own.amount("npv", was.npv(), currency),
                own.amount("offer", was.offer(), currency));
        own.fields().forEach(name -> now.fields().add(FINANCIAL + "." + name));
        return is;
    }

    private Contact contact(Reading now, Contact was, Optional<CampaignInfo> campaign) {
        String region = campaign.map(CampaignInfo::region).orElse(null);
        List<OwnField> own = campaign.map(CampaignInfo::ownFields).orElse(List.of());
        return new Contact(
                new Contact.Person(
                        now.needed("first_name", Nothing.IN_FIRST_NAME, was.firstName()),
                        now.needed("last_name", Nothing.ELSEWHERE, was.lastName()),
                        now.given("date_of_birth", was.dateOfBirth(), () -> LeadRequest.birth(now.body(), today()))),
                new Contact.Reach(
                        now.given("email", was.email(), () -> LeadRequest.email(now.body())),
                        now.given("phone", was.phone(), () -> LeadRequest.phone(now.body(), region)),
                        now.said("company", LINE, was.company())),
                new Contact.Address(
                        now.place("city", NAME, was.city()),
                        now.place("region", NAME, was.region()),
                        now.place("country", NAME, was.country()),
                        now.said("postal_code", 20, was.postalCode())),
                now.given("message", was.message(), () -> LeadRequest.message(now.body())),
                was.web(),
                now.given(CustomFields.NAME, was.customFields(), () -> now.merged(was.customFields(), own)));
    }

    /** What is named is read, what is not stays as it was. */
    private record Reading(JsonFields body, List<String> fields) {

        String said(String name, int longest, String before) {
            return given(name, before, () -> body.line(name, longest, Nothing.ANYWHERE));
        }

        String place(String name, int longest, String before) {
            return given(name, before, () -> body.line(name, longest, Nothing.IN_PLACE));
        }

        /** A field that is there for good. */
        String needed(String name, Nothing nothing, String before) {
            if (body.names(name)) {
                body.require(name, nothing, NOT_EMPTY);
            }
            return given(name, before, () -> body.line(name, NAME, nothing));
        }

        Amount amount(String name, Amount before, String currency) {
            String usual = before == null || before.currency() == null ? currency : before.currency();
            return given(name, before, () -> FinancialFields.amount(body, name, usual));
        }

        /** Where to the lead moves; null when it stays. */
        String move(String name) {
            requireNotEmpty(name);
            return body.line(name, 50);
        }

        private void requireNotEmpty(String name) {
            if (body.names(name)) {
                body.require(name, NOT_EMPTY);
            }
        }

        /** Each field by itself: what is not named stays, null takes it away. */
        Map<String, String> merged(Map<String, String> before, List<OwnField> own) {
            Map<String, String> merged = new LinkedHashMap<>(before == null ? Map.of() : before);
            Map<String, String> changed = CustomFields.read(body, own);
            if (!body.has(CustomFields.NAME)) {
                return Map.of();
            }
            merged.putAll(changed);
            merged.values().removeIf(Objects::isNull);
            if (merged.size() > MOST_FIELDS) {
                body.problem(CustomFields.NAME, "A lead has at most " + MOST_FIELDS + " fields of its own");
            }
            return merged;
        }

        <T> T given(String name, T before, Supplier<T> read) {
            if (!body.names(name)) {
                return before;
            }
            T now = read.get();
            if (!Objects.equals(now, before)) {
                fields.add(name);
            }
            return now;
        }
    }
}
