package dev.baton.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a form of Tasklist must keep to: one form, no code in attributes, nothing of a person's into variables. */
final class FormCheck {

    private static final Pattern FORM = Pattern.compile("<form[\\s>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern HANDLER = Pattern.compile("<[^>]*\\s(on[a-z]+)\\s*=", Pattern.CASE_INSENSITIVE);
    private static final Pattern ANSWERED =
            Pattern.compile("(?:cam-variable-name|data-baton-variables)\\s*=\\s*['\"]([\\w ]+)['\"]");

    private FormCheck() {}

    static List<String> faults(String html) {
        List<String> faults = new ArrayList<>();
        long forms = FORM.matcher(html).results().count();
        if (forms != 1) {
            faults.add("it holds " + forms + " forms");
        }
        HANDLER.matcher(html).results().forEach(found -> faults.add("code in the attribute " + found.group(1)));
        if (html.toLowerCase(java.util.Locale.ROOT).contains("javascript:")) {
            faults.add("code in an address");
        }
        ANSWERED.matcher(html)
                .results()
                .flatMap(found -> Stream.of(found.group(1).split(" ")))
                .filter(name -> !Surroundings.VARIABLES.contains(name))
                .forEach(name -> faults.add("the variable " + name + " is not on the white list"));
        return faults;
    }
}
