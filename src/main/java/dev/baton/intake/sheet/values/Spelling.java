package dev.baton.intake.sheet.values;

import dev.baton.shared.value.FreeText;
import java.util.regex.Pattern;

/** What a text says, whatever its case, accents, blanks and marks. */
public final class Spelling {

    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Spelling() {}

    /** Texts with the same key are the same to a reader: "Phone Number", "phone_number" and "PhoneNumber". */
    public static String key(String text) {
        return NOT_A_LETTER.matcher(FreeText.plain(text)).replaceAll("");
    }
}
