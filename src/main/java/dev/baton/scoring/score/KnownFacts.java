package dev.baton.scoring.score;

import dev.baton.scoring.LeadFacts;
import dev.baton.scoring.LeadFacts.Firm;
import dev.baton.scoring.LeadFacts.Reach;
import dev.baton.scoring.LeadFacts.Visit;
import dev.baton.scoring.LeadFacts.Wish;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What can be known of a lead, as questions to the rules: they alone say what it is worth. */
final class KnownFacts {

    private static final int LONG_STAY = 3_600;

    private KnownFacts() {}

    /** Leads that between them fit every row of the scoring table of 002. */
    static List<LeadFacts> samples() {
        List<LeadFacts> samples = new ArrayList<>();
        Stream.of("specific", "general").forEach(service -> samples.add(wish(service, "")));
        Stream.of("high", "medium", "low").forEach(urgency -> samples.add(wish("none", urgency)));
        Stream.of("cpc", "organic", "social", "email", "referral").forEach(medium -> samples.add(visit(medium, false)));
        samples.add(visit("", true));
        return samples;
    }

    private static LeadFacts wish(String service, String urgency) {
        return new LeadFacts(
                new Reach(true, true, "business"),
                new Wish(service, urgency, true),
                Visit.UNKNOWN,
                new Firm(true, "", "", ""));
    }

    private static LeadFacts visit(String medium, boolean direct) {
        return new LeadFacts(
                Reach.UNKNOWN, Wish.UNKNOWN, new Visit(LONG_STAY, "all", true, medium, direct), Firm.UNKNOWN);
    }

    /** The lead as it would be if one more thing were known, by the field in which that stands. */
    static Map<String, LeadFacts> oneMore(LeadFacts now) {
        Reach reach = now.reach();
        Wish wish = now.wish();
        Firm firm = now.firm();
        Map<String, LeadFacts> more = new LinkedHashMap<>();
        more.put("email", with(now, new Reach(true, reach.phone(), reach.emailDomain())));
        more.put("phone", with(now, new Reach(reach.businessEmail(), true, reach.emailDomain())));
        more.put(
                "company",
                new LeadFacts(reach, wish, now.visit(), new Firm(true, firm.country(), firm.size(), firm.industry())));
        more.put("service_interest", with(now, new Wish("specific", wish.urgency(), wish.budget())));
        more.put("urgency", with(now, new Wish(wish.service(), "high", wish.budget())));
        more.put("budget_range", with(now, new Wish(wish.service(), wish.urgency(), true)));
        return more;
    }

    private static LeadFacts with(LeadFacts now, Reach reach) {
        return new LeadFacts(reach, now.wish(), now.visit(), now.firm());
    }

    private static LeadFacts with(LeadFacts now, Wish wish) {
        return new LeadFacts(now.reach(), wish, now.visit(), now.firm());
    }
}
