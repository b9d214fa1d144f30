package dev.baton.engine.internal.live;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Tasklist evaluates in a form's HTML ({@code ng-if}, <code>{{…}}</code>): paths, literals, comparisons and a few
 * filters. Without a call, an assignment or a way to an object's maker there is nothing that runs.
 */
final class PageExpressions {

    private static final Pattern TOKEN =
            Pattern.compile("\\s+|'(?:[^'\\\\]|\\\\.)*+'|\"(?:[^\"\\\\]|\\\\.)*+\"|\\d++(?:\\.\\d++)?|[A-Za-z]\\w*+"
                    + "|[=!]==?|[<>]=?|&&|\\|\\||[!+*/%?:.,\\[\\]|-]");
    private static final Pattern INSERTED = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
    private static final Pattern PATH = Pattern.compile("[A-Za-z]\\w*+(?:\\.[A-Za-z]\\w*+)*+");
    /** Ways to the maker of an object, and Tasklist's own hold of the form. */
    private static final Set<String> HIDDEN = Set.of("constructor", "prototype", "camForm");

    private static final Set<String> FILTERS =
            Set.of("date", "number", "currency", "lowercase", "uppercase", "limitTo", "translate");

    private PageExpressions() {}

    /** Of an attribute that is an expression as a whole. */
    static Optional<String> refusal(String expression) {
        Matcher tokens = TOKEN.matcher(expression);
        boolean filter = false;
        int at = 0;
        while (at < expression.length()) {
            if (!tokens.find(at) || tokens.start() != at) {
                return Optional.of("an expression in a form calls nothing and sets nothing");
            }
            String token = tokens.group();
            at = tokens.end();
            if (HIDDEN.contains(token)) {
                return Optional.of("an expression in a form does not name " + token);
            }
            if (filter && !token.isBlank() && !FILTERS.contains(token)) {
                return Optional.of("a form has no filter of this name");
            }
            filter = token.equals("|") || filter && token.isBlank();
        }
        return Optional.empty();
    }

    /** Of a text into which expressions are inserted. */
    static Optional<String> refusalInText(String text) {
        Matcher inserted = INSERTED.matcher(text);
        StringBuilder rest = new StringBuilder();
        int at = 0;
        while (inserted.find()) {
            Optional<String> refusal = refusal(inserted.group(1));
            if (refusal.isPresent()) {
                return refusal;
            }
            rest.append(text, at, inserted.start()).append(' ');
            at = inserted.end();
        }
        rest.append(text.substring(at));
        return rest.indexOf("{{") >= 0 ? Optional.of("an expression in a form has an end") : Optional.empty();
    }

    /** Of an attribute that says where an answer is kept. */
    static Optional<String> refusalOfPath(String path) {
        return PATH.matcher(path).matches() ? refusal(path) : Optional.of("an answer is kept under a plain name");
    }
}
