package dev.baton.intake.sheet.read;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.baton.shared.value.DateOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found out while a file was read.
 *
 * @param sheet that was read; null: the file has no sheets
 * @param sheets those there are
 * @param encoding in which its text was read; null: the format says it
 * @param dates how dates in figures were read, by column; empty: there are none
 * @param hiddenRows how many rows are hidden or filtered out, read or not
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SheetFound(
        @Nullable String sheet,
        List<String> sheets,
        @Nullable String encoding,
        Map<String, DateOrder> dates,
        int hiddenRows) {}
