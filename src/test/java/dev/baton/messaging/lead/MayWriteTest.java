package dev.baton.messaging.lead;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.campaign.CampaignDirectory.Writing;
import dev.baton.lead.campaign.LegalBasis;
import dev.baton.lead.contact.ProtectedPerson;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whom we may write to: what a person said × how they came × what the mail is for × the campaign's legal basis. A cell
 * is {@code yes}, {@code basis} (it goes by the campaign's legal basis, which is recorded), {@code if} (where the
 * campaign answers leads of sheets and those entered by hand, too) or {@code -}.
 */
class MayWriteTest {

    /** What they said is a row; how they came decides among the first three columns, the basis among the last. */
    private static final String MATRIX =
            """
            said                | first answer      | welcome, by consent | welcome, otherwise | reminder, nurture: by consent | otherwise
                                | asked | brought   | asked   | brought   | asked   | brought  | asked   | brought             | asked  | brought
            nothing             | yes   | if        | yes     | -         | yes     | basis    | -       | -                   | basis  | basis
            yes                 | yes   | if        | yes     | yes       | yes     | yes      | yes     | yes                 | yes    | yes
            yes, not confirmed  | yes   | if        | -       | -         | -       | -        | -       | -                   | -      | -
            no                  | yes   | -         | -       | -         | -       | -        | -       | -                   | -      | -
            unsubscribed        | -     | -         | -       | -         | -       | -        | -       | -                   | -      | -
            yes, gone elsewhere | -     | -         | -       | -         | -       | -        | -       | -                   | -      | -
            do not contact      | -     | -         | -       | -         | -       | -        | -       | -                   | -      | -
            erased              | -     | -         | -       | -         | -       | -        | -       | -                   | -      | -
            """;

    private static final Map<String, List<Boolean>> WAYS = Map.of(
            "asked", List.of(true), // form, landing page, API
            "brought", List.of(false)); // sheet, by hand
    private static final Map<String, List<String>> OF_KIND = Map.of(
            "first answer", List.of("first-answer"),
            "welcome", List.of("welcome"),
            "reminder", List.of("first-reminder", "second-reminder", "first-nurture", "second-nurture", "any-other"));
    private static final List<LegalBasis> OTHERS = List.of(LegalBasis.LEGITIMATE_INTEREST, LegalBasis.CONTRACT);
    private static final List<LegalBasis> ALL = List.of(LegalBasis.values());

    /** The columns of the matrix, in their order. */
    private static final List<Column> COLUMNS = List.of(
            new Column("first answer", "asked", ALL),
            new Column("first answer", "brought", ALL),
            new Column("welcome", "asked", List.of(LegalBasis.CONSENT)),
            new Column("welcome", "brought", List.of(LegalBasis.CONSENT)),
            new Column("welcome", "asked", OTHERS),
            new Column("welcome", "brought", OTHERS),
            new Column("reminder", "asked", List.of(LegalBasis.CONSENT)),
            new Column("reminder", "brought", List.of(LegalBasis.CONSENT)),
            new Column("reminder", "asked", OTHERS),
            new Column("reminder", "brought", OTHERS));

    private record Column(String kind, String way, List<LegalBasis> bases) {}

    static Stream<Arguments> cells() {
        return MATRIX.lines().skip(2).flatMap(row -> {
            List<String> cells =
                    Arrays.stream(row.split("\\|")).map(String::strip).toList();
            return java.util.stream.IntStream.range(0, COLUMNS.size())
                    .boxed()
                    .flatMap(i -> cell(cells.get(0), COLUMNS.get(i), cells.get(i + 1)));
        });
    }

    private static Stream<Arguments> cell(String said, Column column, String expected) {
        return OF_KIND.get(column.kind()).stream()
                .flatMap(template -> column.bases().stream().flatMap(basis -> Stream.of(true, false)
                        .map(toAll -> Arguments.of(said, column.way(), template, basis, toAll, expected))));
    }

    @ParameterizedTest(name = "{0}, {1}: {2} by {3}, first answer to all {4}: {5}")
    @MethodSource("cells")
    void cellOfTheMatrix(String said, String way, String template, LegalBasis basis, boolean toAll, String expected) {
        MayWrite.Verdict verdict =
                who(said, WAYS.get(way).get(0)).verdict(MailKind.of(template), new Writing(basis, "Why", toAll));

        boolean goes = expected.equals("yes") || expected.equals("basis") || expected.equals("if") && toAll;
        assertThat(verdict.reason() == null).isEqualTo(goes);
        assertThat(verdict.byCampaign()).isEqualTo(expected.equals("basis"));
    }

    @Test
    void questionGoesToWhoIsToConfirmAndToNobodyElse() {
        for (String said : List.of("nothing", "yes", "no", "unsubscribed", "do not contact", "erased")) {
            assertThat(question(said)).as(said).isNotNull();
        }
        assertThat(question("yes, not confirmed")).isNull();
    }

    private static String question(String said) {
        return who(said, true)
                .verdict(MailKind.of("confirm-consent"), Writing.BY_CONSENT)
                .reason();
    }

    private static MayWrite who(String said, boolean asked) {
        return switch (said) {
            case "nothing" -> new MayWrite(person(null, false), asked, false, false);
            case "yes" -> new MayWrite(person(true, false), asked, false, false);
            case "yes, not confirmed" -> new MayWrite(person(true, true), asked, false, false);
            case "no" -> new MayWrite(person(false, false), asked, false, false);
            case "yes, gone elsewhere" -> new MayWrite(person(true, false), asked, true, false);
            case "unsubscribed", "do not contact" -> new MayWrite(person(false, false), asked, true, false);
            case "erased" -> new MayWrite(person(true, false), asked, false, true);
            default -> throw new IllegalArgumentException(said);
        };
    }

    private static ProtectedPerson person(Boolean given, boolean unconfirmed) {
        return new ProtectedPerson(given, unconfirmed, null, null);
    }
}
