package dev.baton.intake.sheet.upload;

import dev.baton.intake.sheet.read.SheetChoices;
import dev.baton.intake.sheet.read.SheetFound;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One uploaded sheet and what became of it. Columns and mapping were sealed: headers can hold anything. */
public record Import(
        UUID id,
        String fileName,
        Upload upload,
        ImportStatus status,
        Header header,
        Reading reading,
        Rows rows,
        String message,
        Course course) {

    /**
     * What whoever uploaded it wants.
     *
     * @param runAtOnce without looking at it first
     * @param corrects the import whose rejected rows these are; null: none
     */
    public record Upload(String campaignId, List<String> assignTo, boolean runAtOnce, UUID corrects) {}

    /**
     * What was found out about the sheet as a whole.
     *
     * @param mapping column to field; null while it is not known
     * @param warnings how it was read where that is not certain, and what of it is left out
     */
    public record Header(
            List<String> columns, Map<String, String> mapping, String mappingSource, List<String> warnings) {}

    /** How its file is read. @param found null while it was not */
    public record Reading(SheetChoices choices, @Nullable SheetFound found) {}

    /**
     * How many there are, and what became of them.
     *
     * @param total null while they are not counted
     * @param optOuts duplicates whose people are not to be contacted, which is to be written down still
     * @param setAside that are nobody: totals, footers, test leads of advertising platforms
     */
    public record Rows(
            Integer total,
            int checked,
            int valid,
            int imported,
            int duplicates,
            int optOuts,
            int rejected,
            int setAside) {

        /** Whether a run would change anything. */
        public boolean areToBeTaken() {
            return valid > 0 || optOuts > 0;
        }
    }

    /** Who began it, and when it ran. */
    public record Course(String createdBy, Instant createdAt, Instant startedAt, Instant finishedAt) {}

    static final String BUSINESS_KEY_PREFIX = "import:";

    public String businessKey() {
        return businessKey(id);
    }

    public static String businessKey(UUID id) {
        return BUSINESS_KEY_PREFIX + id;
    }
}
