package dev.baton.intake.sheet.upload;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A sheet that somebody uploads.
 *
 * @param assignTo reps who may be offered its leads; empty: the campaign decides
 * @param mapping column to field; null: recognised by the headers
 * @param corrects the import whose rejected rows this sheet brings corrected; null for a new one
 */
public record ImportUpload(
        String fileName,
        String campaignId,
        List<String> assignTo,
        Map<String, String> mapping,
        boolean runAtOnce,
        UUID corrects) {}
