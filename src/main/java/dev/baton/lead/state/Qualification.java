package dev.baton.lead.state;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.baton.shared.Conflict;
import dev.baton.shared.web.json.ApiWord;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How far a lead is qualified (002, leads table). One table of what may follow what. */
public enum Qualification {
    UNQUALIFIED,
    MARKETING_QUALIFIED,
    SALES_QUALIFIED,
    CUSTOMER,
    LOST;

    private Set<Qualification> next() {
        return switch (this) {
            case UNQUALIFIED -> EnumSet.of(MARKETING_QUALIFIED, SALES_QUALIFIED, LOST);
            case MARKETING_QUALIFIED -> EnumSet.of(UNQUALIFIED, SALES_QUALIFIED, LOST);
            case SALES_QUALIFIED -> EnumSet.of(MARKETING_QUALIFIED, CUSTOMER, LOST);
            case CUSTOMER, LOST -> EnumSet.noneOf(Qualification.class);
        };
    }

    /** What may follow, as the API writes it. */
    public List<String> nextNames() {
        return next().stream().map(Qualification::apiName).toList();
    }

    /** @throws Conflict naming what may follow */
    Qualification to(Qualification wanted) {
        if (wanted != this && !next().contains(wanted)) {
            throw new Conflict("A lead that is " + apiName() + " cannot become " + wanted.apiName() + "; it can become "
                    + nextNames());
        }
        return wanted;
    }

    @JsonValue
    public String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Qualification of(String text) {
        return ApiWord.read(Qualification.class, "qualification_status", text);
    }
}
