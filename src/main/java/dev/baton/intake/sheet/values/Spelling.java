package dev.baton.intake.sheet.values;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a text says, whatever its case, accents, blanks and marks. */
public final class Spelling {

    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}");

    private Spelling() {}

    /** Texts with the same key are the same to a reader: "Phone Number", "phone_number" and "PhoneNumber". */
    public static String key(String text) {
        String plain =
                ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return NOT_A_LETTER.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
