package dev.baton.identity;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.baton.engine.Groups;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a person is here; each role stands on an engine group and carries permissions. */
public enum Role {
    ADMIN(
            Groups.ADMINS,
            Permissions.LEAD_READ,
            Permissions.LEAD_READ_ALL,
            Permissions.LEAD_CREATE,
            Permissions.LEAD_WORK,
            Permissions.LEAD_ASSIGN,
            Permissions.LEAD_DELETE,
            Permissions.LEAD_FINANCIAL,
            Permissions.IMPORT_RUN,
            Permissions.CAMPAIGN_READ,
            Permissions.CAMPAIGN_MANAGE,
            Permissions.PRIVACY_HANDLE,
            Permissions.PRIVACY_HOLD,
            Permissions.OUTBOX_READ,
            Permissions.DEPLOYMENT_CREATE,
            Permissions.KEY_ROTATE,
            Permissions.USER_ADMIN,
            Permissions.AUDIT_READ,
            Permissions.FAILURE_HANDLE,
            Permissions.INTEGRATION_MANAGE,
            Permissions.FIGURES_READ),
    MANAGER(
            Groups.MANAGERS,
            Permissions.LEAD_READ,
            Permissions.LEAD_READ_ALL,
            Permissions.LEAD_CREATE,
            Permissions.LEAD_WORK,
            Permissions.LEAD_ASSIGN,
            Permissions.LEAD_DELETE,
            Permissions.LEAD_FINANCIAL,
            Permissions.IMPORT_RUN,
            Permissions.CAMPAIGN_READ,
            Permissions.CAMPAIGN_MANAGE,
            Permissions.PRIVACY_HANDLE,
            Permissions.OUTBOX_READ,
            Permissions.FAILURE_HANDLE),
    REP(Groups.REPS, Permissions.LEAD_READ, Permissions.LEAD_CREATE, Permissions.LEAD_WORK, Permissions.CAMPAIGN_READ),
    ANALYST(Groups.ANALYSTS, Permissions.CAMPAIGN_READ, Permissions.DEPLOYMENT_CREATE);

    private final String group;
    private final Set<String> permissions;

    Role(String group, String... permissions) {
        this.group = group;
        this.permissions = Set.of(permissions);
    }

    public String group() {
        return group;
    }

    public Set<String> permissions() {
        return permissions;
    }

    /** As the API writes it: {@code manager}. */
    @JsonValue
    public String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<Role> ofGroups(Collection<String> groups) {
        return Arrays.stream(values())
                .filter(role -> groups.contains(role.group))
                .toList();
    }
}
