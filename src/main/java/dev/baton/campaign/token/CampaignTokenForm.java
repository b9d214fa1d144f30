package dev.baton.campaign.token;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import dev.baton.shared.InvalidInput;
import dev.baton.shared.InvalidInput.Problem;
import dev.baton.shared.value.FreeText;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * A campaign's token as a manager asks for it.
 *
 * @param limitPerMinute captures a minute, in place of the limit of the address; {@code null} for that limit
 * @param expiresInDays {@code null} for a token that lasts until it is revoked
 */
public record CampaignTokenForm(
        @Schema(requiredMode = REQUIRED) String name, Integer limitPerMinute, Integer expiresInDays) {

    private static final int LONGEST = 60;
    private static final int MOST_DAYS = 3650;
    private static final int MOST_A_MINUTE = 1_000_000;

    /** The same with a tidy name. @throws InvalidInput naming what is wrong */
    public CampaignTokenForm check() {
        List<Problem> problems = new ArrayList<>();
        String tidy = FreeText.line(name, LONGEST + 1);
        if (tidy.isEmpty() || tidy.length() > LONGEST) {
            problems.add(new Problem("name", "Give a name of 1 to " + LONGEST + " characters"));
        }
        outside("limit_per_minute", limitPerMinute, MOST_A_MINUTE, problems);
        outside("expires_in_days", expiresInDays, MOST_DAYS, problems);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new CampaignTokenForm(tidy, limitPerMinute, expiresInDays);
    }

    private static void outside(String field, Integer value, int most, List<Problem> problems) {
        if (value != null && (value < 1 || value > most)) {
            problems.add(new Problem(field, "Give a number from 1 to " + most + ", or none"));
        }
    }
}
