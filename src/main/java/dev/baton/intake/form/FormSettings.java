package dev.baton.intake.form;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import dev.baton.shared.InvalidInput;
import dev.baton.shared.InvalidInput.Problem;
import dev.baton.shared.value.FreeText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a campaign asks, and in which words.
 *
 * @param texts by language (BCP 47) and name of the word, what is said in place of the built-in words; a language that
 *     is not built in says the rest in English
 * @param ownFields what is asked of the campaign's own fields, below the others
 * @param privacyUrl where people read what happens to their data, or {@code null}
 * @param consentNeeded whether the form is taken only when the person agrees to be contacted
 */
public record FormSettings(
        @Schema(
                        example =
                                """
                                [{"name": "first_name", "required": true}, {"name": "last_name", "required": true},
                                 {"name": "email", "required": true}, {"name": "phone", "required": false}]""")
                List<Asked> fields,
        @Schema(description = "Of the campaign's own fields, by their keys; they stand below the others")
                List<AskedOwn> ownFields,
        @Schema(example = "{\"en\":{\"submit\":\"Ask for an offer\"}}") Map<String, Map<String, String>> texts,
        @Schema(format = "uri") @Nullable String privacyUrl,
        Boolean consentNeeded) {

    private static final int MOST_LANGUAGES = 30;
    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST_OPTIONS = 20;
    private static final int LONGEST_OPTION = 50;
    private static final int LONGEST_ADDRESS = 500;

    /** One field of the form. @param options what may be chosen, for budget and timeline */
    record Asked(@Schema(requiredMode = REQUIRED) FormField name, boolean required, List<String> options) {}

    /** A field that the campaign's leads have of their own. */
    record AskedOwn(@Schema(requiredMode = REQUIRED) String key, boolean required) {}

    /** Forms that were saved before there were any have none. */
    public FormSettings {
        ownFields = ownFields == null ? List.of() : ownFields;
    }

    static FormSettings initial() {
        return new FormSettings(
                List.of(
                        new Asked(FormField.FIRST_NAME, true, List.of()),
                        new Asked(FormField.LAST_NAME, true, List.of()),
                        new Asked(FormField.EMAIL, true, List.of()),
                        new Asked(FormField.PHONE, false, List.of()),
                        new Asked(FormField.COMPANY, false, List.of()),
                        new Asked(FormField.SERVICE, false, List.of()),
                        new Asked(FormField.MESSAGE, false, List.of())),
                List.of(),
                Map.of(),
                null,
                true);
    }

    /**
     * The same, tidy.
     *
     * @param own the keys of the campaign's own fields
     * @throws InvalidInput naming every problem
     */
    FormSettings check(Set<String> words, Set<String> own) {
        List<Problem> problems = new ArrayList<>();
        FormSettings tidy = new FormSettings(
                tidyFields(problems),
                tidyOwn(own, problems),
                tidyTexts(words, problems),
                tidyUrl(problems),
                !Boolean.FALSE.equals(consentNeeded));
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return tidy;
    }

    private List<Asked> tidyFields(List<Problem> problems) {
        Map<FormField, Asked> known = new EnumMap<>(FormField.class);
        List<Asked> given = fields == null ? List.of() : fields;
        for (int i = 0; i < given.size(); i++) {
            Asked one = given.get(i);
            if (one == null || one.name() == null || known.containsKey(one.name())) {
                problems.add(new Problem("fields[" + i + "]", "Name each field once"));
                continue;
            }
            List<String> options = tidyOptions(one, "fields[" + i + "].options", problems);
            known.put(
                    one.name(),
                    new Asked(one.name(), one.required() || one.name().isNeeded(), options));
        }
        Set<FormField> missing = EnumSet.allOf(FormField.class);
        missing.removeIf(field -> !field.isNeeded() || known.containsKey(field));
        missing.forEach(field -> problems.add(
                new Problem("fields", "Every form asks for first name, last name and e-mail; add " + field.apiName())));
        return List.copyOf(known.values());
    }

    private List<AskedOwn> tidyOwn(Set<String> own, List<Problem> problems) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ownFields.size(); i++) {
            AskedOwn asked = ownFields.get(i);
            if (asked == null || !own.contains(asked.key())) {
                problems.add(new Problem("own_fields[" + i + "].key", "The campaign has no such field"));
            } else if (!seen.add(asked.key())) {
                problems.add(new Problem("own_fields[" + i + "].key", "Name each field once"));
            }
        }
        return ownFields;
    }

    private static List<String> tidyOptions(Asked asked, String path, List<Problem> problems) {
        if (asked.options() == null || !asked.name().hasOwnOptions()) {
            return List.of();
        }
        List<String> tidy = asked.options().stream()
                .map(option -> FreeText.line(option == null ? "" : option, LONGEST_OPTION + 1))
                .filter(option -> !option.isEmpty())
                .distinct()
                .toList();
        if (tidy.size() > MOST_OPTIONS || tidy.stream().anyMatch(option -> option.length() > LONGEST_OPTION)) {
            problems.add(new Problem(
                    path, "At most " + MOST_OPTIONS + " options of at most " + LONGEST_OPTION + " characters"));
        }
        return tidy;
    }

    private Map<String, Map<String, String>> tidyTexts(Set<String> words, List<Problem> problems) {
        Map<String, Map<String, String>> tidy = new TreeMap<>();
        (texts == null ? Map.<String, Map<String, String>>of() : texts).forEach((language, own) -> {
            Optional<String> tag = FormWords.tag(language);
            if (tag.isEmpty() || own == null) {
                problems.add(new Problem(
                        "texts." + FreeText.line(language, 20), "Name a language by its code, such as fr or pt-BR"));
                return;
            }
            own.forEach((name, text) -> {
                String path = "texts." + language + "." + FreeText.line(name, 50);
                if (!words.contains(name)) {
                    problems.add(new Problem(path, "There is no such text"));
                } else if (text != null && text.length() > LONGEST_TEXT) {
                    problems.add(new Problem(path, "At most " + LONGEST_TEXT + " characters"));
                } else if (text != null && !text.isBlank()) {
                    tidy.computeIfAbsent(tag.get(), first -> new TreeMap<>())
                            .put(name, FreeText.tidy(text, LONGEST_TEXT));
                }
            });
        });
        if (tidy.size() > MOST_LANGUAGES) {
            problems.add(new Problem("texts", "At most " + MOST_LANGUAGES + " languages"));
        }
        return tidy;
    }

    private String tidyUrl(List<Problem> problems) {
        if (privacyUrl == null || privacyUrl.isBlank()) {
            return null;
        }
        if (!isWebAddress(privacyUrl.strip())) {
            problems.add(new Problem("privacy_url", "Give a whole address, as https://www.example.com/privacy"));
        }
        return privacyUrl.strip();
    }

    /** A link of any other kind could run a script. */
    public static boolean isWebAddress(String text) {
        try {
            URI address = URI.create(text);
            return text.length() <= LONGEST_ADDRESS
                    && "https".equals(address.getScheme())
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
