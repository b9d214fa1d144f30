package dev.baton.lead.state;

import dev.baton.shared.InvalidInput;
import dev.baton.shared.InvalidInput.Problem;
import dev.baton.shared.value.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a won lead is worth. Both are there or neither; amounts of two currencies are never added. */
@Embeddable
public record Deal(
        @Column(name = "deal_value") @Nullable BigDecimal dealValue,
        @Column(name = "deal_currency") @Nullable String dealCurrency) {

    public static final Deal NONE = new Deal(null, null);

    private static final String VALUE = "deal_value";
    private static final String CURRENCY = "deal_currency";
    private static final int MOST_DIGITS = 12;

    /**
     * What somebody gave.
     *
     * @param usual the currency when none was given: the campaign's
     * @throws InvalidInput naming both fields where both are wrong
     */
    public static Deal of(@Nullable BigDecimal value, @Nullable String currency, String usual) {
        boolean named = currency != null && !currency.isBlank();
        if (value == null && !named) {
            return NONE;
        }
        List<Problem> problems = new ArrayList<>();
        Currency known = currency(named ? currency : usual, problems);
        check(value, known, problems);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new Deal(value.setScale(known.getDefaultFractionDigits()), known.getCurrencyCode());
    }

    private static void check(BigDecimal value, Currency currency, List<Problem> problems) {
        if (value == null) {
            problems.add(new Problem(VALUE, "Give the deal's value, or leave the currency out"));
        } else if (value.signum() < 0) {
            problems.add(new Problem(VALUE, "A deal's value is 0 or more"));
        } else if (value.precision() - value.scale() > MOST_DIGITS) {
            problems.add(new Problem(VALUE, "A deal's value has at most " + MOST_DIGITS + " digits before the point"));
        } else if (currency != null && value.stripTrailingZeros().scale() > currency.getDefaultFractionDigits()) {
            problems.add(new Problem(
                    VALUE,
                    "An amount of " + currency.getCurrencyCode() + " has at most " + currency.getDefaultFractionDigits()
                            + " decimals"));
        }
    }

    private static Currency currency(String code, List<Problem> problems) {
        String known = code.strip().toUpperCase(Locale.ROOT);
        if (Money.CURRENCIES.contains(known)) {
            return Currency.getInstance(known);
        }
        problems.add(new Problem(CURRENCY, "Give the three letters of a currency, such as USD"));
        return null;
    }

    /** "1234.50 USD", and back with {@link #read}. */
    @Override
    public String toString() {
        return dealValue == null ? "" : dealValue.toPlainString() + " " + dealCurrency;
    }

    public static Deal read(String text) {
        String[] parts = text.split(" ", 2);
        return parts.length < 2 ? NONE : new Deal(new BigDecimal(parts[0]), parts[1]);
    }
}
