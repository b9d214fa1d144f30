package dev.baton.identity;

import dev.baton.shared.Forbidden;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The signed-in person of this request. */
public record CurrentUser(String username, boolean seesAllLeads, boolean seesFinancial, boolean assigns) {

    public static CurrentUser get() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null) {
            throw new Forbidden("Please sign in");
        }
        return new CurrentUser(
                who.getName(),
                has(who, Permissions.LEAD_READ_ALL),
                has(who, Permissions.LEAD_FINANCIAL),
                has(who, Permissions.LEAD_ASSIGN));
    }

    /** Whether the signed-in person has this permission. */
    public static boolean may(String permission) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && has(who, permission);
    }

    private static boolean has(Authentication who, String permission) {
        return who.getAuthorities().stream().anyMatch(a -> a.getAuthority().equals(permission));
    }
}
