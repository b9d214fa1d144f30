package dev.baton.identity;

/** The permissions that endpoints ask for. */
public final class Permissions {

    /** Own leads: offered to or assigned to the person. */
    public static final String LEAD_READ = "lead:read";

    public static final String LEAD_READ_ALL = "lead:read-all";
    /** Enter leads by hand or by a program. */
    public static final String LEAD_CREATE = "lead:create";

    public static final String LEAD_WORK = "lead:work";
    public static final String LEAD_ASSIGN = "lead:assign";
    /** For good, many at once. */
    public static final String LEAD_DELETE = "lead:delete";
    /** Social security number and financial fields; each reading is in the audit log. */
    public static final String LEAD_FINANCIAL = "lead:financial";

    public static final String IMPORT_RUN = "import:run";
    public static final String CAMPAIGN_READ = "campaign:read";
    /** Who may post leads to a campaign: its access, origins, limits and tokens. */
    public static final String CAMPAIGN_MANAGE = "campaign:manage";

    /** A person's requests about their data: open, decide, download. */
    public static final String PRIVACY_HANDLE = "privacy:handle";
    /** Keep leads whatever anybody asks for. */
    public static final String PRIVACY_HOLD = "privacy:hold";

    public static final String OUTBOX_READ = "outbox:read";
    public static final String DEPLOYMENT_CREATE = "deployment:create";
    public static final String KEY_ROTATE = "key:rotate";

    /** People, their roles and passwords, and the tokens of programs. */
    public static final String USER_ADMIN = "user:admin";

    /** Search, take away and verify the audit log. */
    public static final String AUDIT_READ = "audit:read";

    /** See what failed; try it again, leave it out, give it up. */
    public static final String FAILURE_HANDLE = "failure:handle";

    /** Webhooks: where events of leads go. */
    public static final String INTEGRATION_MANAGE = "integration:manage";

    /** The figures of this instance, at its own port. */
    public static final String FIGURES_READ = "figures:read";

    private Permissions() {}
}
