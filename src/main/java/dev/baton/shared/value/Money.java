package dev.baton.shared.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An amount in a currency (ISO 4217), rounded to the currency's own decimals. */
public record Money(BigDecimal amount, String currency) {

    /** What amounts can be in; gold and the like have no decimals to round to. */
    public static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .filter(one -> one.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private static final int MOST_DIGITS = 15;
    private static final int LONGEST = 60;
    private static final Pattern POINT_BEFORE_THREE = Pattern.compile("\\D*[1-9]\\d{0,2}\\.\\d{3}\\D*");

    public Money {
        amount = amount.setScale(Currency.getInstance(currency).getDefaultFractionDigits(), RoundingMode.HALF_UP);
        if (amount.precision() - amount.scale() > MOST_DIGITS) {
            throw new IllegalArgumentException("An amount of more than " + MOST_DIGITS + " digits");
        }
    }

    /** Reads "$1,234.56", "(1.234,56)" or "-1 234,50 EUR"; empty when it could mean two amounts. */
    public static Optional<Money> parse(String text, String defaultCurrency) {
        String line = FreeText.line(text, LONGEST + 1);
        return line.length() > LONGEST ? Optional.empty() : MoneyReader.read(line, defaultCurrency);
    }

    /** Whether a lone point stands before three digits: read as decimals, but somebody may have meant thousands. */
    public static boolean isDoubtful(String text) {
        return POINT_BEFORE_THREE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
