package dev.baton.intake.form.landing;

import dev.baton.shared.InvalidInput.Problem;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands in the form of a page when it is shown: nothing at first, and after a refusal what was typed and what is
 * wrong with it.
 *
 * @param errors by the path of the field
 * @param notice what is said above the form, or {@code null}
 */
record LandingFill(Map<String, String> typed, Map<String, String> errors, String notice, String stamp) {

    static final String CONSENT = "form_metadata.consent_given";

    static LandingFill empty(String stamp) {
        return new LandingFill(Map.of(), Map.of(), null, stamp);
    }

    /** The words of the page's language for the problems of the API, field by field. */
    static Map<String, String> said(Collection<Problem> problems, Map<String, String> words) {
        Map<String, String> said = new LinkedHashMap<>();
        for (Problem problem : problems) {
            said.putIfAbsent(problem.field(), words(problem, words));
        }
        return said;
    }

    private static String words(Problem problem, Map<String, String> words) {
        if (List.of(words.get("missing"), words.get("consent_missing")).contains(problem.message())) {
            return problem.message();
        }
        String name = problem.field().substring(problem.field().lastIndexOf('.') + 1);
        String own = words.getOrDefault("bad_" + name, words.get("bad"));
        return own == null || own.isEmpty() ? problem.message() : own;
    }
}
