package dev.baton.scoring;

/** Facts of which all but one are unknown. */
public final class OneFact {

    private OneFact() {}

    public static LeadFacts of(String field, String value) {
        return new LeadFacts(
                new LeadFacts.Reach("business e-mail".equals(field), "phone".equals(field), ""),
                new LeadFacts.Wish(
                        "service".equals(field) ? value : "none",
                        "urgency".equals(field) ? value : "",
                        "budget".equals(field)),
                new LeadFacts.Visit(
                        "seconds".equals(field) ? Integer.parseInt(value) : -1,
                        "form".equals(field) ? value : "none",
                        "return visitor".equals(field),
                        "medium".equals(field) ? value : "",
                        "direct".equals(field)),
                new LeadFacts.Firm("company".equals(field), "", "", ""));
    }
}
