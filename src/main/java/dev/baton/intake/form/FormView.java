package dev.baton.intake.form;

import dev.baton.intake.form.FormSettings.Asked;
import dev.baton.intake.form.FormSettings.AskedOwn;
import dev.baton.lead.campaign.CampaignDirectory.CampaignInfo;
import dev.baton.lead.campaign.OwnField;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form as pages show it, in one language.
 *
 * @param direction in which the language is written, {@code ltr} or {@code rtl}
 * @param open whether the campaign takes leads today
 * @param words everything the form says
 */
public record FormView(
        String campaignId,
        int version,
        String language,
        @Schema(allowableValues = {"ltr", "rtl"}) String direction,
        boolean open,
        List<Field> fields,
        Map<String, String> words,
        @Schema(format = "uri") @Nullable String privacyUrl,
        boolean consentNeeded) {

    private static final String OWN = "custom_fields.";
    private static final int LONGEST_OWN = 2_000;
    private static final List<String> URGENCIES = List.of("Low", "Medium", "High");
    private static final List<String> BUDGETS =
            List.of("Under $1,000", "$1,000 – $5,000", "$5,000 – $10,000", "Over $10,000");
    private static final List<String> TIMELINES =
            List.of("Within 2 weeks", "Within a month", "Within 3 months", "Later");

    /** @param kind {@code text}, {@code email}, {@code tel}, {@code number}, {@code date}, {@code lines} or {@code choice} */
    public record Field(
            String name,
            String path,
            String label,
            @Schema(allowableValues = {"text", "email", "tel", "number", "date", "lines", "choice"}) String kind,
            String autocomplete,
            int maxLength,
            boolean required,
            List<Option> options) {}

    public record Option(String value, String label) {}

    public static FormView of(CampaignInfo campaign, Forms.Kept form, FormWords words, String language, boolean open) {
        Map<String, Map<String, String>> own = form.settings().texts();
        String known = FormWords.known(language == null ? campaign.language() : language, own.keySet());
        Map<String, String> said = new TreeMap<>(words.builtIn(known));
        said.putAll(own.getOrDefault(known, Map.of()));
        return new FormView(
                campaign.id(),
                form.version(),
                known,
                FormWords.direction(known),
                open,
                Stream.concat(
                                form.settings().fields().stream().map(asked -> field(asked, campaign, said)),
                                own(form.settings().ownFields(), campaign, said))
                        .toList(),
                said,
                form.settings().privacyUrl(),
                form.settings().consentNeeded());
    }

    private static Field field(Asked asked, CampaignInfo campaign, Map<String, String> words) {
        FormField name = asked.name();
        List<Option> options =
                switch (name) {
                    case SERVICE -> plain(campaign.services());
                    case URGENCY -> URGENCIES.stream()
                            .map(value -> new Option(value, words.get("urgency_" + value.toLowerCase(Locale.ROOT))))
                            .toList();
                    case BUDGET -> plain(asked.options().isEmpty() ? BUDGETS : asked.options());
                    case TIMELINE -> plain(asked.options().isEmpty() ? TIMELINES : asked.options());
                    default -> List.of();
                };
        return new Field(
                name.apiName(),
                name.path(),
                words.get("label_" + name.apiName()),
                "choice".equals(name.kind()) && options.isEmpty() ? "text" : name.kind(),
                name.autocomplete(),
                name.longest(),
                asked.required(),
                options);
    }

    /** What the campaign has no more is not asked for. */
    private static Stream<Field> own(List<AskedOwn> asked, CampaignInfo campaign, Map<String, String> words) {
        return asked.stream().flatMap(one -> campaign.ownFields().stream()
                .filter(field -> field.key().equals(one.key()))
                .map(field -> own(field, one.required(), campaign.ownFields().indexOf(field), words)));
    }

    private static Field own(OwnField field, boolean required, int place, Map<String, String> words) {
        return new Field(
                "own_" + place,
                OWN + field.key(),
                field.label(),
                switch (field.type()) {
                    case OwnField.BOOLEAN -> "choice";
                    case OwnField.NUMBER, OwnField.DATE -> field.type();
                    default -> "text";
                },
                "off",
                LONGEST_OWN,
                required,
                OwnField.BOOLEAN.equals(field.type())
                        ? List.of(new Option("true", words.get("yes")), new Option("false", words.get("no")))
                        : List.of());
    }

    private static List<Option> plain(List<String> values) {
        return values.stream().map(value -> new Option(value, value)).toList();
    }
}
