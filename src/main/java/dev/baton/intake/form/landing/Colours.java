package dev.baton.intake.form.landing;

import dev.baton.shared.InvalidInput.Problem;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The colours of a page, as {@code #1a6b5c}; they must be told apart by everybody (WCAG 2.2, 1.4.3 and 1.4.11). */
record Colours(String accent, String background, String text) {

    static final Colours USUAL = new Colours("#17634f", "#ffffff", "#1d2522");

    private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");
    private static final double FOR_TEXT = 4.5;
    private static final double FOR_SHAPES = 3;
    private static final String LIGHT = "#ffffff";
    private static final String DARK = "#000000";

    /** The same in small letters; what is not given is as usual. */
    Colours tidy() {
        return new Colours(tidy(accent, USUAL.accent), tidy(background, USUAL.background), tidy(text, USUAL.text));
    }

    void check(List<Problem> problems) {
        List<String> all = List.of(accent, background, text);
        List<String> names = List.of("accent", "background", "text");
        for (int i = 0; i < all.size(); i++) {
            if (!HEX.matcher(all.get(i)).matches()) {
                problems.add(new Problem("colours." + names.get(i), "Write the colour as #1a6b5c"));
                return;
            }
        }
        require("colours.text", contrast(text, background), FOR_TEXT, "The text", problems);
        require("colours.accent", contrast(accent, background), FOR_SHAPES, "Buttons and links", problems);
    }

    /** Black or white, whichever is read better on the accent. */
    String onAccent() {
        return contrast(LIGHT, accent) >= contrast(DARK, accent) ? LIGHT : DARK;
    }

    /** Links are the accent where it can be read, else the text's colour. */
    String link() {
        return contrast(accent, background) >= FOR_TEXT ? accent : text;
    }

    /** From 1, equal, to 21, black on white. */
    static double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static void require(String field, double found, double least, String what, List<Problem> problems) {
        if (found < least) {
            problems.add(new Problem(
                    field,
                    what
                            + " cannot be told from the background: the contrast is %.1f and must be %.1f"
                                    .formatted(found, least)));
        }
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double share = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static String tidy(String colour, String usual) {
        return colour == null || colour.isBlank() ? usual : colour.strip().toLowerCase(Locale.ROOT);
    }
}
