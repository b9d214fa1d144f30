package dev.baton.shared.value;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rules of {@link Money#parse}. */
final class MoneyReader {

    private static final String UNIT = "([\\p{L}]{0,3}\\p{Sc}|\\p{L}{2,3}|)";
    private static final String SIGN = "([-+\\u2212\\u2013]?)";
    private static final Pattern FORM =
            Pattern.compile("(\\(?)" + SIGN + UNIT + SIGN + "(\\d[\\d.,'\\u2019]*|\\.\\d+)" + SIGN + UNIT + "(\\)?)");
    private static final Pattern SPACES_IN_GROUPS = Pattern.compile("(?<=\\d)[ '\\u2019](?=\\d{3}(?!\\d))");
    private static final Pattern SPACE_BESIDE_NUMBER = Pattern.compile("(?<!\\d) | (?!\\d)");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:,\\d{3})+|\\d{1,2}(?:,\\d{2})+,\\d{3}|\\d+");
    private static final Pattern THOUSANDS_OR_DECIMALS = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern FRACTION = Pattern.compile("\\d{0,17}");
    private static final Map<String, String> SYMBOLS = Map.ofEntries(
            Map.entry("€", "EUR"),
            Map.entry("£", "GBP"),
            Map.entry("₹", "INR"),
            Map.entry("₽", "RUB"),
            Map.entry("₺", "TRY"),
            Map.entry("₪", "ILS"),
            Map.entry("₩", "KRW"),
            Map.entry("₴", "UAH"),
            Map.entry("US$", "USD"),
            Map.entry("C$", "CAD"),
            Map.entry("CA$", "CAD"),
            Map.entry("A$", "AUD"),
            Map.entry("AU$", "AUD"),
            Map.entry("NZ$", "NZD"),
            Map.entry("R$", "BRL"),
            Map.entry("zł", "PLN"));
    // A sign several countries share means the default currency when that is one of theirs
    private static final Map<String, Set<String>> SHARED_SYMBOLS = Map.of(
            "$", Set.of("USD", "CAD", "AUD", "NZD", "MXN", "SGD", "HKD", "ARS", "CLP", "COP"),
            "¥", Set.of("JPY", "CNY"),
            "kr", Set.of("SEK", "NOK", "DKK", "ISK"));
    private static final Set<String> POINT_IS_DECIMAL =
            Set.of("USD", "GBP", "CAD", "AUD", "NZD", "INR", "JPY", "CNY", "MXN", "SGD", "HKD", "ILS", "KRW", "PHP");

    private MoneyReader() {}

    static Optional<Money> read(String text, String defaultCurrency) {
        String grouped = SPACES_IN_GROUPS.matcher(text).replaceAll("'");
        Matcher form = FORM.matcher(SPACE_BESIDE_NUMBER.matcher(grouped).replaceAll(""));
        if (!form.matches() || form.group(1).isEmpty() != form.group(8).isEmpty()) {
            return Optional.empty();
        }
        String signs = form.group(1) + form.group(2) + form.group(4) + form.group(6);
        String currency = currency(form.group(3), form.group(7), defaultCurrency);
        BigDecimal amount = currency == null || signs.length() > 1 ? null : number(form.group(5), currency);
        if (amount == null || amount.precision() - amount.scale() > 15) {
            return Optional.empty();
        }
        return Optional.of(new Money(signs.isEmpty() || signs.equals("+") ? amount : amount.negate(), currency));
    }

    private static String currency(String before, String after, String defaultCurrency) {
        String first = currency(before.isEmpty() ? after : before, defaultCurrency);
        if (before.isEmpty() || after.isEmpty()) {
            return first;
        }
        String second = currency(after, defaultCurrency);
        return second != null && second.equals(currency(before, second)) ? second : null;
    }

    private static String currency(String unit, String defaultCurrency) {
        if (unit.isEmpty()) {
            return defaultCurrency;
        }
        for (var shared : SHARED_SYMBOLS.entrySet()) {
            if (shared.getKey().equalsIgnoreCase(unit)) {
                String usual = unit.equals("$") ? "USD" : unit.equals("¥") ? "JPY" : null;
                return shared.getValue().contains(defaultCurrency) ? defaultCurrency : usual;
            }
        }
        String code = unit.toUpperCase(Locale.ROOT);
        return Money.CURRENCIES.contains(code) ? code : SYMBOLS.getOrDefault(unit, SYMBOLS.get(code));
    }

    private static BigDecimal number(String digits, String currency) {
        int point = digits.lastIndexOf('.');
        int comma = digits.lastIndexOf(',');
        if (point >= 0 && comma >= 0 || digits.indexOf('\'') >= 0) {
            return number(digits, Math.max(point, comma) < digits.lastIndexOf('\'') ? '\0' : point > comma ? '.' : ',');
        }
        if (point < 0 && comma < 0) {
            return number(digits, '.');
        }
        char separator = point >= 0 ? '.' : ',';
        boolean thousandsOrDecimals = THOUSANDS_OR_DECIMALS.matcher(digits).matches();
        if (digits.indexOf(separator) != digits.lastIndexOf(separator)) {
            return number(digits, separator == '.' ? ',' : '.');
        }
        if (!thousandsOrDecimals) {
            return number(digits, separator);
        }
        return POINT_IS_DECIMAL.contains(currency) ? number(digits, '.') : null;
    }

    private static BigDecimal number(String digits, char decimal) {
        int at = digits.indexOf(decimal);
        String whole =
                (at < 0 ? digits : digits.substring(0, at)).replace('.', ',').replace('\'', ',');
        String fraction = at < 0 ? "" : digits.substring(at + 1);
        boolean readable = (whole.isEmpty() || GROUPED.matcher(whole).matches())
                && FRACTION.matcher(fraction).matches();
        return readable ? new BigDecimal("0" + whole.replace(",", "") + "." + fraction + "0") : null;
    }
}
