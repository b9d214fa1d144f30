package dev.baton.engine.internal.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.model.Models;
import dev.baton.shared.file.LiveFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A form is HTML without code: whatever a browser or Tasklist would run in it is refused with element and reason. */
class FormFileTest {

    static List<LiveFile> forms() {
        return Models.forms();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void batonsOwnFormsHoldNoCode(LiveFile form) {
        assertThat(FormFile.reasons(form.content())).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/security/code-in-a-form.csv", delimiter = '|', quoteCharacter = '\0')
    void codeIsRefusedWithElementAndReason(String html, String reason) {
        assertThat(FormFile.reasons(form(html))).as(html).anySatisfy(found -> assertThat(found)
                .contains(reason));
    }

    @Test
    void filterThatReadsTextsAsExpressionsIsRefused() {
        assertThat(FormFile.reasons(form("<p>{{leads | orderBy:'x'}}</p>")))
                .containsExactly("<p>: a form has no filter of this name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<label for=\"a\">Answer</label><input id=\"a\" class=\"form-control\" cam-variable-name=\"answer\" cam-variable-type=\"String\" required />",
                "<p ng-if=\"lead.score > 3 && !done\">{{lead.name | uppercase}} {{names[lead.status]}} {{a ? 'b' : \"c\"}}</p>",
                "<ul><li ng-repeat=\"part in lead.parts track by part.id\">{{part.points}}</li></ul>",
                "<a href=\"/leads/{{leadId}}?tab=history\" target=\"_blank\" rel=\"noopener\">Open</a>",
                "<select ng-model=\"step.status\" ng-options=\"status as names[status] for status in lead.all\"></select>",
            })
    void plainFormsAreTaken(String html) {
        assertThat(FormFile.reasons(form(html))).isEmpty();
    }

    @Test
    void otherCharactersThanThoseOfTheBrowserAreRefused() {
        assertThat(FormFile.reasons("+ADw-script+AD4-é".getBytes(StandardCharsets.ISO_8859_1)))
                .anySatisfy(reason -> assertThat(reason).contains("UTF-8"));
    }

    private static byte[] form(String html) {
        return ("<form name=\"probe\" role=\"form\">" + html + "</form>").getBytes(StandardCharsets.UTF_8);
    }
}
