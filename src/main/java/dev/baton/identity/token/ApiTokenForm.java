package dev.baton.identity.token;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import dev.baton.identity.PermissionSchema;
import dev.baton.identity.Permissions;
import dev.baton.identity.Role;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.InvalidInput.Problem;
import dev.baton.shared.value.FreeText;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A token as an administrator asked for it.
 *
 * @param limitPerMinute how many leads it may post a minute; {@code null} for as many as it likes
 * @param expiresInDays {@code null} for a token that lasts until it is revoked
 */
record ApiTokenForm(
        @Schema(requiredMode = REQUIRED) String name,
        @ArraySchema(arraySchema = @Schema(requiredMode = REQUIRED), schema = @Schema(ref = PermissionSchema.REFERENCE))
                List<String> permissions,
        Integer limitPerMinute,
        Integer expiresInDays) {

    private static final int LONGEST = 60;
    private static final int MOST_DAYS = 3650;
    private static final int MOST_A_MINUTE = 1_000_000;

    /** A checked form. */
    record Checked(String name, Set<String> permissions, Integer limitPerMinute, Integer days) {}

    Checked check() {
        List<Problem> problems = new ArrayList<>();
        String tidy = FreeText.line(name, LONGEST + 1);
        if (tidy.isEmpty() || tidy.length() > LONGEST) {
            problems.add(new Problem("name", "Give a name of 1 to " + LONGEST + " characters"));
        }
        Set<String> chosen = new TreeSet<>();
        List<String> given = permissions == null ? List.of() : permissions;
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i) == null || !grantable().contains(given.get(i))) {
                problems.add(new Problem("permissions[" + i + "]", "Choose among " + String.join(", ", grantable())));
            } else {
                chosen.add(given.get(i));
            }
        }
        if (given.isEmpty()) {
            problems.add(new Problem("permissions", "Choose at least one permission"));
        }
        if (limitPerMinute != null && (limitPerMinute < 1 || limitPerMinute > MOST_A_MINUTE)) {
            problems.add(new Problem("limit_per_minute", "Give a number from 1 to " + MOST_A_MINUTE + ", or none"));
        }
        if (expiresInDays != null && (expiresInDays < 1 || expiresInDays > MOST_DAYS)) {
            problems.add(new Problem("expires_in_days", "Give a number from 1 to " + MOST_DAYS + ", or none"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new Checked(tidy, chosen, limitPerMinute, expiresInDays);
    }

    /** A program makes neither people nor further tokens, and sends leads nowhere else. */
    private static Set<String> grantable() {
        Set<String> grantable = new TreeSet<>(Role.ADMIN.permissions());
        grantable.remove(Permissions.USER_ADMIN);
        grantable.remove(Permissions.INTEGRATION_MANAGE);
        grantable.remove(Permissions.FIGURES_READ); // they are not at the API, where alone such a token is good
        return grantable;
    }
}
