package dev.baton.campaign;

import dev.baton.campaign.request.CampaignStatus;
import dev.baton.campaign.request.GivenFields;
import dev.baton.identity.People;
import dev.baton.identity.Person;
import dev.baton.identity.Role;
import dev.baton.identity.team.Teams;
import dev.baton.lead.campaign.LegalBasis;
import dev.baton.lead.state.Grade;
import dev.baton.shared.value.EmailAddress;
import dev.baton.shared.value.Money;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Lays what was sent onto a campaign; the one place that knows what each field may be. */
@Component
class CampaignEdit {

    private static final Set<String> TYPES = Set.of("service", "product", "consultation", "assessment");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final List<String> BASES =
            Arrays.stream(LegalBasis.values()).map(LegalBasis::dbName).toList();
    private static final List<String> GRADES =
            Arrays.stream(Grade.values()).map(Grade::name).toList();
    private static final BigDecimal MOST_MONEY = new BigDecimal("9999999999.99");
    private static final int MOST_LEADS = 10_000_000;
    private static final int MOST_DAYS = 2557;

    private static final int MOST_TEAMS = 50;
    private static final String NO_TEAM = "There is no such team; choose one from People";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final People people;
    private final Teams teams;

    CampaignEdit(People people, Teams teams) {
        this.teams = teams;
        this.people = people;
    }

    /** Every problem is noted in what was given; the caller asks whether it is sound. */
    void apply(GivenFields given, Campaign campaign) {
        what(given, campaign);
        terms(given, campaign);
        dates(given, campaign);
        routing(given, campaign);
        notices(given, campaign);
        mails(given, campaign);
        legalBasis(given, campaign);
    }

    private static void what(GivenFields given, Campaign campaign) {
        given.needed("name", 255, name -> campaign.name = name);
        given.text("description", 10_000, text -> campaign.description = text);
        given.choice(
                "campaign_type",
                TYPES,
                "Choose service, product, consultation or assessment",
                type -> campaign.campaignType = type);
        given.choice(
                "status",
                CampaignStatus.NAMES,
                "Choose draft, active, paused or completed",
                status -> campaign.status = status);
        given.line("landing_page_url", 2000, address -> {
            if (address != null && !isAddress(address)) {
                given.problem("landing_page_url", "Write the whole address, as https://www.example.com/page");
            }
            campaign.landingPageUrl = address;
        });
        given.list("services", 100, service -> null, services -> campaign.services = services);
        given.customFields("custom_fields", fields -> campaign.customFields = fields);
    }

    private static void terms(GivenFields given, Campaign campaign) {
        given.amount("budget", MOST_MONEY, budget -> campaign.budget = budget);
        given.choice(
                "currency",
                Money.CURRENCIES,
                "Give the three letters of a currency, such as USD",
                currency -> campaign.currency = currency);
        given.whole(
                "target_leads",
                1,
                MOST_LEADS,
                "This must be a whole number from 1 to " + MOST_LEADS,
                target -> campaign.targetLeads = target);
        given.choice(
                "region",
                COUNTRIES,
                "Give the two letters of a country, such as US",
                region -> campaign.region = region);
        given.choice(
                "language",
                LANGUAGES,
                "Give the two letters of a language, such as en",
                language -> campaign.language = language);
    }

    private static void dates(GivenFields given, Campaign campaign) {
        given.date("start_date", date -> campaign.startDate = date);
        given.date("end_date", date -> campaign.endDate = date);
        boolean turned =
                campaign.startDate != null && campaign.endDate != null && campaign.endDate.isBefore(campaign.startDate);
        if (turned && given.names("end_date")) {
            given.problem("end_date", "The campaign cannot end before it starts on " + campaign.startDate);
        } else if (turned && given.names("start_date")) {
            given.problem("start_date", "The campaign cannot start after it ends on " + campaign.endDate);
        }
    }

    private void routing(GivenFields given, Campaign campaign) {
        given.flag("auto_assign", on -> campaign.autoAssign = on);
        given.line("assigned_to", 100, rep -> {
            if (rep != null && !isOneOf(rep, Role.REP)) {
                given.problem("assigned_to", "There is no such rep; choose one from People");
            }
            campaign.assignedTo = rep;
        });
        given.list(
                "reps",
                500,
                rep -> isOneOf(rep, Role.REP) ? null : "There is no such rep; choose one from People",
                reps -> campaign.reps = reps);
        teams(given, campaign);
        given.line("manager", 100, manager -> {
            if (manager != null && !isOneOf(manager, Role.MANAGER, Role.ADMIN)) {
                given.problem("manager", "There is no such manager; choose one from People");
            }
            campaign.manager = manager;
        });
    }

    private void teams(GivenFields given, Campaign campaign) {
        given.list("teams", MOST_TEAMS, team -> isId(team) ? null : NO_TEAM, ids -> {
            UUID[] wanted = Arrays.stream(ids)
                    .filter(CampaignEdit::isId)
                    .map(UUID::fromString)
                    .toArray(UUID[]::new);
            Set<UUID> there = teams.held(List.of(wanted));
            for (int i = 0; i < ids.length; i++) {
                if (isId(ids[i]) && !there.contains(UUID.fromString(ids[i]))) {
                    given.problem("teams[" + i + "]", NO_TEAM);
                }
            }
            campaign.teams = wanted;
        });
    }

    private static void notices(GivenFields given, Campaign campaign) {
        given.list(
                "notification_emails",
                20,
                address -> EmailAddress.parse(address).isPresent()
                        ? null
                        : "Give e-mail addresses such as sales@company.example",
                addresses -> campaign.notificationEmails = Arrays.stream(addresses)
                        .flatMap(address -> EmailAddress.parse(address).stream())
                        .map(EmailAddress::value)
                        .distinct()
                        .toArray(String[]::new));
        given.list("notification_grades", GRADES.size(), grade -> null, grades -> {
            if (grades.length == 0 || !GRADES.containsAll(List.of(grades))) {
                given.problem("notification_grades", "Give at least one of " + String.join(", ", GRADES));
            }
            campaign.notificationGrades = Arrays.stream(grades).sorted().toArray(String[]::new);
        });
    }

    private static void mails(GivenFields given, Campaign campaign) {
        String days = "Leads are kept for 1 to " + MOST_DAYS + " days (seven years)";
        given.whole("retention_days", 1, MOST_DAYS, days, kept -> {
            if (kept == null) {
                given.problem("retention_days", days);
            } else {
                campaign.retentionDays = kept;
            }
        });
        given.flag("double_opt_in", on -> campaign.doubleOptIn = on);
        given.flag("count_mails", on -> campaign.countMails = on);
        given.flag("first_answer_to_all", on -> campaign.firstAnswerToAll = on);
    }

    private static void legalBasis(GivenFields given, Campaign campaign) {
        given.choice(
                "legal_basis",
                BASES,
                "Choose consent, legitimate_interest or contract",
                basis -> campaign.legalBasis = basis);
        given.text("legal_basis_text", 1_000, text -> campaign.legalBasisText = text);
        boolean reasonNeeded = !LegalBasis.CONSENT.dbName().equals(campaign.legalBasis);
        if (reasonNeeded && campaign.legalBasisText == null) {
            given.problem(
                    "legal_basis_text",
                    "Say why you may write to these people without their consent: it is recorded with each mail");
        }
    }

    boolean isOneOf(String username, Role... roles) {
        return people.find(username)
                .filter(Person::active)
                .filter(person -> Arrays.stream(roles).anyMatch(person.roles()::contains))
                .isPresent();
    }

    private static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private static boolean isAddress(String text) {
        try {
            URI address = new URI(text);
            return address.getHost() != null && Set.of("http", "https").contains(address.getScheme());
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
