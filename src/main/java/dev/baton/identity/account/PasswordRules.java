package dev.baton.identity.account;

import dev.baton.shared.InvalidInput;
import java.util.List;
import java.util.Locale;

/** What a password must be. The demo's own, which everybody knows, are made past this. */
final class PasswordRules {

    static final int SHORTEST = 12;
    /** Baton does not start for others while somebody has one of these. */
    static final List<String> KNOWN = List.of("admin", "demo", "password", "changeme", "camunda");

    private static final int LONGEST = 200;

    private PasswordRules() {}

    static void check(String field, String username, String password) {
        if (password == null || password.length() < SHORTEST || password.length() > LONGEST) {
            throw new InvalidInput(field, "Give a password of " + SHORTEST + " to " + LONGEST + " characters");
        }
        if (password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))) {
            throw new InvalidInput(field, "The password must not contain the user name");
        }
    }
}
