package dev.baton.intake.sheet.read;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.value.DateOrder;
import java.nio.charset.Charset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants a file to be read, where that is otherwise worked out.
 *
 * @param sheet its name; null: the first one that holds rows
 * @param encoding of a text file, one of {@link Encodings#USUAL}; null: guessed
 * @param dateOrder of all dates in figures; null: what each column shows, else what is usual where the campaign is
 * @param hiddenRows whether rows that are hidden or filtered out are read
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SheetChoices(
        @Nullable String sheet, @Nullable String encoding, @Nullable DateOrder dateOrder, boolean hiddenRows) {

    public static final SheetChoices NONE = new SheetChoices(null, null, null, true);

    /**
     * As the API takes them; what is null or blank is not chosen.
     *
     * @throws InvalidInput naming the field, and what is possible
     */
    public static SheetChoices of(
            @Nullable String sheet,
            @Nullable String encoding,
            @Nullable String dateOrder,
            @Nullable Boolean hiddenRows) {
        return new SheetChoices(
                isNone(sheet) ? null : sheet,
                isNone(encoding) ? null : Encodings.usual(encoding),
                isNone(dateOrder) ? null : order(dateOrder),
                hiddenRows == null || hiddenRows);
    }

    @Nullable Charset charset() {
        return encoding == null ? null : Charset.forName(encoding);
    }

    private static boolean isNone(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static DateOrder order(String text) {
        try {
            return DateOrder.valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInput("date_order", "The order of day and month is day_first or month_first");
        }
    }
}
