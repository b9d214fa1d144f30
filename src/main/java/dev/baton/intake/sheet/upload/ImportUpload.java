package dev.baton.intake.sheet.upload;

import dev.baton.intake.sheet.read.SheetChoices;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that somebody uploads.
 *
 * @param assignTo reps who may be offered its leads; empty: the campaign decides
 * @param mapping column to field; null: recognised by the headers
 * @param choices how the file is to be read
 * @param corrects the import whose rejected rows this sheet brings corrected; null for a new one
 */
public record ImportUpload(
        String fileName,
        String campaignId,
        List<String> assignTo,
        Map<String, String> mapping,
        SheetChoices choices,
        boolean runAtOnce,
        UUID corrects) {

    private static final int LONGEST_NAME = 200;

    /** The name of a file without its folders. */
    public static String name(@Nullable String path) {
        String name = path == null ? "sheet" : path;
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.substring(0, Math.min(LONGEST_NAME, last.length()));
    }
}
