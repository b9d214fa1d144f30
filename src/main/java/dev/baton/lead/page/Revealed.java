package dev.baton.lead.page;

import dev.baton.lead.state.Financial;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a lead's page keeps back until somebody asks for it, in clear. */
record Revealed(
        @Nullable String ssn,
        @Nullable LocalDate dateOfBirth,
        Financial.@Nullable Amount npv,
        Financial.@Nullable Amount offer) {

    static Revealed of(Financial financial, @Nullable LocalDate birthday) {
        return new Revealed(financial.ssn(), birthday, financial.npv(), financial.offer());
    }

    @Override
    public String toString() {
        return "Revealed[sealed]";
    }
}
