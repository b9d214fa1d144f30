package dev.baton.intake.sheet.upload;

import java.util.UUID;

/** What others may want to hear of imports. */
public final class ImportEvents {

    private ImportEvents() {}

    public record ImportProgressed(UUID importId, String status, String username) {}

    /** @param text counts in words, for the person who uploaded the sheet */
    public record ImportFinished(UUID importId, String username, String text) {}
}
