package dev.baton.engine.internal.live;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which attributes the elements of a form have, and what may stand in them. */
final class FormAttributes {

    private static final Set<String> PLAIN = Set.of(("id title role lang dir hidden name value for required min max"
                    + " step maxlength minlength placeholder rows cols checked selected disabled readonly multiple label"
                    + " colspan rowspan scope tabindex autocomplete aria-label aria-labelledby aria-describedby"
                    + " aria-hidden aria-live aria-required")
            .split(" "));
    private static final Set<String> EXPRESSIONS =
            Set.of(("ng-if ng-show ng-hide ng-repeat ng-options ng-bind ng-disabled ng-required ng-readonly ng-checked"
                            + " ng-selected")
                    .split(" "));
    /** Where an answer is kept; Tasklist takes the name of a variable for such a place, too. */
    private static final Set<String> KEEPING = Set.of("ng-model", "cam-variable-name");

    private static final Set<String> WORDS =
            Set.of("cam-variable-type", "cam-choices", "data-baton-form", "data-baton-variables");
    private static final Set<String> ADDRESSES = Set.of("href", "ng-href");
    private static final Set<String> OF_LINKS = Set.of("target", "rel");

    private static final String UNKNOWN = "this attribute is not allowed in a form";
    private static final Pattern WORD = Pattern.compile("[\\w-]++( [\\w-]++)*+");
    private static final Pattern CLASSES = Pattern.compile("\\s*+([A-Za-z][\\w-]*+(\\s++|$))*+");
    private static final Pattern OF_TASKLIST = Pattern.compile("(^|.*\\s)((x|data)-)?(ng|cam|uib|baton)-.*");
    /** A page of Baton's own. */
    private static final Pattern OWN_PAGE = Pattern.compile("/[A-Za-z](?:[\\w./?=&-]|\\{\\{[^{}]*+}})*+");

    private FormAttributes() {}

    static Optional<String> refusal(String element, String name, String value) {
        if (value.contains("<")) {
            return Optional.of("an attribute does not hold <");
        }
        if (name.equals("type")) {
            boolean shown = WORD.matcher(value).matches() && !value.equalsIgnoreCase("password");
            return unless(shown, "a type is a word, and a form asks for no password");
        }
        if (PLAIN.contains(name)) {
            return PageExpressions.refusalInText(value);
        }
        if (EXPRESSIONS.contains(name)) {
            return PageExpressions.refusal(value);
        }
        if (KEEPING.contains(name)) {
            return PageExpressions.refusalOfPath(value);
        }
        if (WORDS.contains(name)) {
            return unless(WORD.matcher(value).matches(), "names are words");
        }
        if (name.equals("class")) {
            boolean classes = CLASSES.matcher(value).matches()
                    && !OF_TASKLIST.matcher(value).matches();
            return unless(classes, "classes are plain names");
        }
        return element.equals("a") ? refusalInLink(name, value) : Optional.of(UNKNOWN);
    }

    private static Optional<String> refusalInLink(String name, String value) {
        if (ADDRESSES.contains(name)) {
            return OWN_PAGE.matcher(value).matches()
                    ? PageExpressions.refusalInText(value)
                    : Optional.of("a link leads to a page of Baton, as in /leads/{{leadId}}");
        }
        return unless(OF_LINKS.contains(name) && WORD.matcher(value).matches(), UNKNOWN);
    }

    private static Optional<String> unless(boolean good, String reason) {
        return good ? Optional.empty() : Optional.of(reason);
    }
}
