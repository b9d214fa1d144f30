package dev.baton.intake.sheet.upload;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One uploaded sheet and what became of it. Columns and mapping were sealed: headers can hold anything. */
public record Import(
        UUID id,
        String fileName,
        String campaignId,
        List<String> assignTo,
        boolean runAtOnce,
        ImportStatus status,
        UUID corrects,
        List<String> columns,
        Map<String, String> mapping,
        String mappingSource,
        Integer totalRows,
        int checkedRows,
        int valid,
        int imported,
        int duplicates,
        int rejected,
        String message,
        String createdBy,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt) {

    static final String BUSINESS_KEY_PREFIX = "import:";

    public String businessKey() {
        return businessKey(id);
    }

    public static String businessKey(UUID id) {
        return BUSINESS_KEY_PREFIX + id;
    }
}
