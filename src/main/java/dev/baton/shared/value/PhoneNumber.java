package dev.baton.shared.value;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A telephone number that can be dialled from anywhere, in E.164 form. */
public record PhoneNumber(String e164) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final Pattern FORM = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern LOST_PLUS = Pattern.compile("(?:00)?([1-9]\\d{10,14})");
    private static final int LONGEST = 60;

    public PhoneNumber {
        if (!FORM.matcher(e164).matches()) {
            throw new IllegalArgumentException("Not an E.164 number");
        }
    }

    /** Reads a number as people in the region (ISO 3166 code) write it; an extension is left out. */
    public static Optional<PhoneNumber> parse(String text, String region) {
        String tidy = FreeText.line(text, LONGEST + 1);
        if (tidy.isEmpty() || tidy.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<PhoneNumber> national = valid(tidy, region);
        if (national.isPresent()) {
            return national;
        }
        // A numeric cell loses the plus sign of an international number
        var bare = LOST_PLUS.matcher(tidy);
        return bare.matches() ? valid("+" + bare.group(1), region) : Optional.empty();
    }

    private static Optional<PhoneNumber> valid(String text, String region) {
        try {
            var number = NUMBERS.parse(text, region == null ? null : region.toUpperCase(Locale.ROOT));
            return NUMBERS.isValidNumber(number)
                    ? Optional.of(new PhoneNumber(NUMBERS.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return e164;
    }
}
