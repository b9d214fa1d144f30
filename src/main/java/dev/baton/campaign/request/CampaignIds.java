package dev.baton.campaign.request;

import dev.baton.shared.value.FreeText;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Ids of campaigns: small letters, digits and single hyphens. */
public final class CampaignIds {

    public static final int LONGEST = 100;

    /** Addresses of their own, in the API and in the console. */
    private static final Set<String> RESERVED = Set.of("calendar", "new");

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST_OF_NAME = 60;

    private CampaignIds() {}

    public static boolean isId(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches() && !RESERVED.contains(text);
    }

    /** An id that tells of the name, with a number behind it where it is taken. */
    public static String ofName(String name, Predicate<String> taken) {
        String slug = slug(name);
        String id = slug;
        for (int number = 2; RESERVED.contains(id) || taken.test(id); number++) {
            id = slug + "-" + number;
        }
        return id;
    }

    private static String slug(String name) {
        String slug = trimmed(OTHERS.matcher(FreeText.plain(name)).replaceAll("-"));
        String brief = slug.length() > LONGEST_OF_NAME ? trimmed(slug.substring(0, LONGEST_OF_NAME)) : slug;
        return brief.isEmpty() ? "campaign" : brief;
    }

    private static String trimmed(String slug) {
        return slug.replaceAll("^-|-$", "");
    }
}
