package dev.baton.lead.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Social security number and money matters of a lead: sealed apart, shown only with a permission of their own. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Financial(@Nullable String ssn, @Nullable Amount npv, @Nullable Amount offer) {

    /** Money: a decimal number with its currency beside it. */
    public record Amount(BigDecimal amount, @Nullable String currency) {}

    @JsonIgnore
    public boolean isEmpty() {
        return ssn == null && npv == null && offer == null;
    }

    /** The social security number as everybody may see it: {@code ***-**-1234}. */
    public static String masked(String ssn) {
        return ssn == null ? null : "***-**-" + ssn.substring(Math.max(0, ssn.length() - 4));
    }

    @Override
    public String toString() {
        return "Financial[sealed]";
    }
}
