package dev.baton.engine.internal.live;

import dev.baton.engine.internal.live.ProcessFile.Part;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What a process says of its forms: files of the same deployment, and fields whose words are words. */
final class FormCheck {

    private static final String DEPLOYED = "embedded:deployment:";
    static final String A_FILE = "a form is a file of the same deployment, as in " + DEPLOYED + "forms/answer.html";
    private static final Set<String> FIELDS = Set.of("formField", "formProperty", "value");
    private static final Pattern ID = Pattern.compile("[A-Za-z]\\w{0,63}");
    /** The engine writes these into HTML as they stand. */
    private static final Pattern NO_WORDS = Pattern.compile("(?s).*([<>\"]|\\{\\{|[$#]\\{).*");

    private FormCheck() {}

    static void check(Part part, Set<String> files, Consumer<String> refusals) {
        if (!part.values("formKey").stream().allMatch(key -> isForm(key, files))) {
            refusals.accept(A_FILE);
        }
        if (!part.values("formRef").isEmpty()) {
            refusals.accept("forms are HTML; there is no formRef");
        }
        if (!part.values("decisionRef").isEmpty() || !part.values("caseRef").isEmpty()) {
            refusals.accept("decisions and cases have no part in Baton");
        }
        if (FIELDS.contains(part.tag())) {
            checkField(part, refusals);
        }
    }

    static boolean isForm(String key, Set<String> files) {
        return key.startsWith(DEPLOYED)
                && key.endsWith(FormFile.ENDING)
                && files.contains(key.substring(DEPLOYED.length()));
    }

    private static void checkField(Part part, Consumer<String> refusals) {
        boolean words = part.attributes().stream()
                .noneMatch(each -> NO_WORDS.matcher(each.getValue()).matches());
        if (!words) {
            refusals.accept("what a field says is plain text, without markup and expressions");
        }
        if (part.tag().startsWith("form")
                && !part.values("id").stream().allMatch(id -> ID.matcher(id).matches())) {
            refusals.accept("the id of a field is a word");
        }
    }
}
