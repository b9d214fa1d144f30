package dev.baton.intake.sheet;

import dev.baton.intake.sheet.read.Encodings;
import dev.baton.intake.sheet.read.SheetChoices;
import dev.baton.intake.sheet.read.SheetFound;
import dev.baton.intake.sheet.upload.Import;
import dev.baton.shared.value.DateOrder;
import dev.baton.shared.web.json.KnownFieldsOnly;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * How a file is read, as the API shows it.
 *
 * @param sheet that was read; null: it is no workbook, or was not read yet
 * @param sheets to choose from
 * @param encoding in which its text was read; null: the format says it
 * @param encodings to choose from; empty where there is no choice
 * @param dates how dates in figures were read, by column; empty where there are none
 * @param hidden how many rows are hidden or filtered out
 */
public record ReadingView(
        Choices chosen,
        @Nullable String sheet,
        List<String> sheets,
        @Nullable String encoding,
        List<String> encodings,
        Map<String, DateOrder> dates,
        int hidden) {

    /** What somebody chose; what is null is worked out, hidden rows are read unless they say no. */
    @KnownFieldsOnly
    public record Choices(
            @Nullable String sheet,
            @Nullable String encoding,
            @BindParam("date_order") @Schema(allowableValues = {"day_first", "month_first"}) @Nullable String dateOrder,
            @BindParam("hidden_rows") @Nullable Boolean hiddenRows) {

        SheetChoices read() {
            return SheetChoices.of(sheet, encoding, dateOrder, hiddenRows);
        }

        static Choices of(SheetChoices choices) {
            return new Choices(
                    choices.sheet(),
                    choices.encoding(),
                    choices.dateOrder() == null ? null : choices.dateOrder().apiName(),
                    choices.hiddenRows());
        }
    }

    static ReadingView of(Import.Reading reading) {
        Choices chosen = Choices.of(reading.choices());
        SheetFound found = reading.found();
        if (found == null) {
            return new ReadingView(chosen, null, List.of(), null, List.of(), Map.of(), 0);
        }
        return new ReadingView(
                chosen,
                found.sheet(),
                found.sheets(),
                found.encoding(),
                found.encoding() == null ? List.of() : Encodings.USUAL,
                found.dates(),
                found.hiddenRows());
    }
}
