package dev.baton.shared.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as people write them: ISO, 1/31/1980, 31.1.1980, Jan 31 1980, 19800131, and Excel's day numbers. */
public final class LooseDate {

    public static final int OLDEST_PERSON = 120;
    /** What whoever gives another date is told. */
    public static final String NO_BIRTH = "This must be a day of the last " + OLDEST_PERSON + " years";

    private static final Pattern TIME = Pattern.compile(
            "[T ]+\\d{1,2}:\\d{2}(:\\d{2}([.,]\\d+)?)?\\s*([AaPp]\\.?[Mm]\\.?)?\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?$");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})\\s*[-/. ]\\s*(\\d{1,2})\\s*[-/. ]\\s*(\\d{1,2})\\.?");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})\\s*([-/. ])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{4}|\\d{2})\\.?");
    private static final Pattern NONE =
            Pattern.compile("0{1,4}([-/.])0{1,2}\\10{1,4}(?:[T ]0{1,2}:00(?::00(?:\\.0+)?)?)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(\\.\\d+)?");
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final int LONGEST = 60;

    private final DateOrder order;
    private final IntUnaryOperator century;

    private LooseDate(DateOrder order, IntUnaryOperator century) {
        this.order = order;
        this.century = century;
    }

    /** Two-digit years fall between 80 years ago and 19 years ahead. */
    public static Optional<LocalDate> parse(String text, DateOrder order, LocalDate today) {
        int latest = today.getYear() + 19;
        return new LooseDate(order, year -> latest - Math.floorMod(latest - year, 100)).read(text);
    }

    /** Two-digit years are never in the future; the date itself is as it is written. */
    public static Optional<LocalDate> parseBirth(String text, DateOrder order, LocalDate today) {
        int latest = today.getYear();
        var reader = new LooseDate(order, year -> latest - Math.floorMod(latest - year, 100));
        return reader.read(text)
                .map(date -> date.isAfter(today) && writtenShort(text, date) ? date.minusYears(100) : date);
    }

    /** Whether programs wrote that there is no date: 0/0/00 or 0000-00-00. */
    public static boolean isNone(String text) {
        return text.startsWith("0") && NONE.matcher(text.strip()).matches();
    }

    /** Whether somebody who lives may be born on that day. */
    public static boolean isBirth(LocalDate date, LocalDate today) {
        return !date.isAfter(today) && !date.isBefore(today.minusYears(OLDEST_PERSON));
    }

    /** Whether a date is written in figures so that day and month could be told apart by nobody: 3/4/1980. */
    public static boolean couldBeEither(String text) {
        Matcher date = YEAR_LAST.matcher(figures(text));
        return date.matches()
                && !date.group(2).equals(".")
                && isMonth(date, 1)
                && isMonth(date, 3)
                && number(date, 1) != number(date, 3);
    }

    /** The order in which a date in figures has to be read: 25/12/1980 has its day first. */
    public static Optional<DateOrder> orderShownBy(String text) {
        Matcher date = YEAR_LAST.matcher(figures(text));
        if (!date.matches() || date.group(2).equals(".") || isMonth(date, 1) == isMonth(date, 3)) {
            return Optional.empty();
        }
        return Optional.of(isMonth(date, 3) ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST);
    }

    private static String figures(String text) {
        return text.length() > LONGEST
                ? ""
                : TIME.matcher(FreeText.line(text, LONGEST)).replaceFirst("").strip();
    }

    private static boolean isMonth(Matcher date, int group) {
        return number(date, group) >= 1 && number(date, group) <= 12;
    }

    /** The date of an Excel day number, in the 1900 (usual) or the 1904 (old Mac) system. */
    public static Optional<LocalDate> ofSerial(double serial, boolean since1904) {
        if (!(serial >= 1 && serial < 2_958_466)) {
            return Optional.empty();
        }
        long day = (long) serial;
        if (since1904) {
            return Optional.of(EPOCH_1904.plusDays(day));
        }
        // Excel counts a 29 February 1900 that never was
        return Optional.of(EPOCH_1900.plusDays(day < 60 ? day + 1 : day));
    }

    private Optional<LocalDate> read(String text) {
        String line = FreeText.line(text, LONGEST + 1);
        String date = TIME.matcher(line).replaceFirst("").strip();
        if (line.length() > LONGEST || date.isEmpty()) {
            return Optional.empty();
        }
        if (SERIAL.matcher(date).matches()) {
            return ofSerial(Double.parseDouble(date), false).filter(LooseDate::plausible);
        }
        try {
            return Optional.ofNullable(numeric(date)).filter(LooseDate::plausible);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private LocalDate numeric(String date) {
        Matcher yearFirst = YEAR_FIRST.matcher(date);
        if (yearFirst.matches()) {
            return LocalDate.of(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3));
        }
        Matcher yearLast = YEAR_LAST.matcher(date);
        if (yearLast.matches()) {
            boolean dayFirst = order == DateOrder.DAY_FIRST || yearLast.group(2).equals(".");
            return ordered(number(yearLast, 1), number(yearLast, 3), year(yearLast.group(4)), dayFirst);
        }
        Matcher compact = COMPACT.matcher(date);
        return compact.matches() ? compact(compact) : named(date);
    }

    private LocalDate compact(Matcher digits) {
        int century = number(digits, 1);
        if (century >= 18 && century <= 21 && number(digits, 3) >= 1 && number(digits, 3) <= 12) {
            return LocalDate.of(century * 100 + number(digits, 2), number(digits, 3), number(digits, 4));
        }
        int year = number(digits, 3) * 100 + number(digits, 4);
        return ordered(number(digits, 1), number(digits, 2), year, order == DateOrder.DAY_FIRST);
    }

    private LocalDate named(String date) {
        MonthNames.Found found = MonthNames.find(date.toLowerCase(Locale.ROOT));
        if (found == null) {
            return null;
        }
        boolean yearFirst = found.first().length() == 4;
        String day = yearFirst ? found.second() : found.first();
        String year = yearFirst ? found.first() : found.second();
        return day.length() > 2 ? null : LocalDate.of(year(year), found.month(), Integer.parseInt(day));
    }

    private static LocalDate ordered(int first, int second, int year, boolean dayFirst) {
        boolean swapped = dayFirst ? second > 12 : first > 12;
        return dayFirst != swapped ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second);
    }

    private int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 2 ? century.applyAsInt(year) : year;
    }

    private static boolean writtenShort(String text, LocalDate date) {
        return !text.contains(String.valueOf(date.getYear()));
    }

    private static boolean plausible(LocalDate date) {
        return date.getYear() >= 1800 && date.getYear() <= 2199;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
