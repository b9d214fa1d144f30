package dev.baton.scoring.service;

import dev.baton.shared.InvalidInput;
import dev.baton.shared.InvalidInput.Problem;
import dev.baton.shared.value.FreeText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A service as a manager writes it; what a change does not name stays. */
@Schema(name = "ServiceForm")
public record ServiceForm(
        @Schema(maxLength = 255, description = "Needed for a new service, as in Penetration test") String name,
        @Schema(
                        description =
                                "Other names by which people ask for it, as in Pentest; at most 50, and they replace those before")
                List<String> synonyms) {

    private static final int LONGEST = 255;
    private static final int MOST = 50;
    private static final String TOO_GENERAL =
            "This is too general to tell what somebody wants: add a word that names the service";

    /** @param words the forms in which name and synonyms are found */
    record Checked(String name, List<String> synonyms, List<String> words) {}

    /** The same where a change leaves something out. */
    ServiceForm over(CatalogueService before) {
        return new ServiceForm(name == null ? before.name() : name, synonyms == null ? before.synonyms() : synonyms);
    }

    /**
     * Tidy, each name once.
     *
     * @param ownerOf the service that has a word already, or null
     * @throws InvalidInput naming all that is wrong
     */
    Checked check(Function<String, String> ownerOf) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> names = new LinkedHashMap<>();
        String tidy = add(name, "name", names, ownerOf, problems);
        List<String> given = synonyms == null ? List.of() : synonyms;
        if (given.size() > MOST) {
            problems.add(new Problem("synonyms", "Use at most " + MOST + " synonyms"));
        }
        for (int i = 0; i < Math.min(given.size(), MOST); i++) {
            add(given.get(i), "synonyms[" + i + "]", names, ownerOf, problems);
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new Checked(tidy, names.values().stream().skip(1).toList(), List.copyOf(names.keySet()));
    }

    private static String add(
            String given,
            String field,
            Map<String, String> names,
            Function<String, String> ownerOf,
            List<Problem> problems) {
        String tidy = given == null ? "" : FreeText.line(given, LONGEST + 1);
        String key = ServiceWords.key(tidy);
        String owner = key.isEmpty() ? null : ownerOf.apply(key);
        if (tidy.length() > LONGEST || key.isEmpty()) {
            problems.add(new Problem(field, "Give a name of 1 to " + LONGEST + " characters, with a letter or digit"));
        } else if (ServiceWords.isGeneral(tidy)) {
            problems.add(new Problem(field, TOO_GENERAL));
        } else if (owner != null) {
            problems.add(new Problem(field, "The service \"" + owner + "\" has this name already"));
        } else {
            names.putIfAbsent(key, tidy);
        }
        return tidy;
    }
}
