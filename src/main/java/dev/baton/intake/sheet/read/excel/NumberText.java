package dev.baton.intake.sheet.read.excel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Numbers as a reader of the sheet takes them: dates in ISO form, leading zeros where the format shows them, and no
 * exponents. Other decoration (colours, currency signs, rounding) is left out, so that no digit is lost.
 */
final class NumberText {

    private enum Kind {
        PLAIN,
        DATE,
        PATTERN,
        PERCENT
    }

    private static final Pattern PLAIN_DIGITS = Pattern.compile("-?[1-9]\\d{0,14}|0");
    // 00000, 000-00-0000 or (000) 000-0000; not 0.00 and not #,##0
    private static final Pattern SHOWS_MORE_DIGITS = Pattern.compile("^[^;.]*0[^;.,#]*0.*|.*#[-) ]+#.*");
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.|\\*.");
    private static final Pattern MIDNIGHT = Pattern.compile("T00:00(:00(\\.0+)?)?Z?$");
    private static final Pattern FIRST_DAY = Pattern.compile("1899-12-3[01]T(\\d\\d:\\d\\d).*");
    private static final Pattern SECONDS = Pattern.compile("(T\\d\\d:\\d\\d):00(?:\\.0+)?Z?$");
    private static final int EXCEL_DIGITS = 15;

    private final boolean since1904;
    private final DataFormatter formatter = new DataFormatter(Locale.US);
    private final Map<String, Kind> kinds = new HashMap<>();

    NumberText(boolean since1904) {
        this.since1904 = since1904;
    }

    String of(String number, int formatId, String format) {
        Kind kind = kind(formatId, format);
        if (kind == Kind.PLAIN && PLAIN_DIGITS.matcher(number).matches()) {
            return number;
        }
        try {
            return of(Double.parseDouble(number), formatId, format);
        } catch (NumberFormatException text) {
            return number;
        }
    }

    String of(double number, int formatId, String format) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return "#NUM!";
        }
        return switch (kind(formatId, format)) {
            case DATE -> date(number);
            case PATTERN -> formatter
                    .formatRawCellContents(number, formatId, format)
                    .strip();
            case PERCENT -> plain(number * 100) + "%";
            default -> plain(number);
        };
    }

    /** A moment in ISO form; without its time where that says no more than the day, or without its day at the start. */
    static String day(String moment) {
        String day = MIDNIGHT.matcher(moment).replaceFirst("");
        Matcher time = FIRST_DAY.matcher(day);
        return time.matches() ? time.group(1) : SECONDS.matcher(day).replaceFirst("$1");
    }

    private Kind kind(int formatId, String format) {
        return format == null ? Kind.PLAIN : kinds.computeIfAbsent(format, unseen -> kindOf(formatId, unseen));
    }

    private static Kind kindOf(int formatId, String format) {
        String bare = LITERALS.matcher(format).replaceAll("");
        if (bare.equalsIgnoreCase("general") || bare.equals("@")) {
            return Kind.PLAIN;
        }
        if (DateUtil.isADateFormat(formatId, format)) {
            return Kind.DATE;
        }
        if (bare.contains("%")) {
            return Kind.PERCENT;
        }
        return SHOWS_MORE_DIGITS.matcher(bare).matches() && !bare.contains("E") ? Kind.PATTERN : Kind.PLAIN;
    }

    private String date(double serial) {
        LocalDateTime moment =
                DateUtil.isValidExcelDate(serial) ? DateUtil.getLocalDateTime(serial, since1904, true) : null;
        if (moment == null) {
            return plain(serial);
        }
        if (serial < 1) {
            return moment.toLocalTime().toString();
        }
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }

    private static String plain(double number) {
        BigDecimal shown = BigDecimal.valueOf(number).round(new MathContext(EXCEL_DIGITS));
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }
}
