package dev.baton.shared.value;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonemetadata.PhoneMetadata;
import com.google.i18n.phonenumbers.Phonenumber;
import com.google.i18n.phonenumbers.metadata.DefaultMetadataDependenciesProvider;
import com.google.i18n.phonenumbers.metadata.source.MetadataSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A telephone number that can be dialled from anywhere, in E.164 form. */
public record PhoneNumber(String e164) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final Pattern FORM = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern LOST_PLUS = Pattern.compile("(?:00)?([1-9]\\d{10,14})");
    private static final Pattern ONE_DIGIT = Pattern.compile("(\\d)\\1*");
    private static final int LONGEST = 60;
    private static final Set<String> REGIONS = NUMBERS.getSupportedRegions();
    private static final MetadataSource METADATA =
            DefaultMetadataDependenciesProvider.getInstance().getPhoneNumberMetadataSource();

    public PhoneNumber {
        if (!FORM.matcher(e164).matches()) {
            throw new IllegalArgumentException("Not an E.164 number");
        }
    }

    /**
     * Reads a number as people in the region (ISO 3166 code) write it; an extension is left out. A number with
     * its country's code that nobody has been given is taken when it has the form of that country's numbers: ranges are
     * opened faster than lists are printed. Without the code it could as well be of another country, or a mistake.
     */
    public static Optional<PhoneNumber> parse(String text, String region) {
        String tidy = FreeText.line(text, LONGEST + 1);
        if (tidy.isEmpty() || tidy.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<Phonenumber.PhoneNumber> national = read(tidy, region);
        return national.filter(NUMBERS::isValidNumber)
                .or(() -> withPlus(tidy).filter(NUMBERS::isValidNumber))
                .or(() -> national.filter(number -> tidy.contains("+") && hasFormOfItsCountry(number)))
                .map(number -> new PhoneNumber(NUMBERS.format(number, PhoneNumberFormat.E164)));
    }

    /** Whether a number that can be read names an extension, which is not kept. */
    public static boolean hasExtension(String text, String region) {
        return read(FreeText.line(text, LONGEST), region)
                .filter(Phonenumber.PhoneNumber::hasExtension)
                .isPresent();
    }

    /** A numeric cell loses the plus sign of an international number. */
    private static Optional<Phonenumber.PhoneNumber> withPlus(String text) {
        var bare = LOST_PLUS.matcher(text);
        return bare.matches() ? read("+" + bare.group(1), null) : Optional.empty();
    }

    private static Optional<Phonenumber.PhoneNumber> read(String text, String region) {
        try {
            return Optional.of(NUMBERS.parse(text, region == null ? null : region.toUpperCase(Locale.ROOT)));
        } catch (NumberParseException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean hasFormOfItsCountry(Phonenumber.PhoneNumber number) {
        String digits = NUMBERS.getNationalSignificantNumber(number);
        return NUMBERS.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
                && !ONE_DIGIT.matcher(digits).matches()
                && NUMBERS.getRegionCodesForCountryCode(number.getCountryCode()).stream()
                        .anyMatch(region -> digits.matches(generalForm(region)));
    }

    private static String generalForm(String region) {
        PhoneMetadata country = REGIONS.contains(region) ? METADATA.getMetadataForRegion(region) : null;
        return country == null ? "" : country.getGeneralDesc().getNationalNumberPattern();
    }

    @Override
    public String toString() {
        return e164;
    }
}
