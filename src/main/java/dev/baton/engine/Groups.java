package dev.baton.engine;

/** The engine groups behind the roles. */
public final class Groups {

    public static final String ADMINS = "camunda-admin";
    public static final String MANAGERS = "managers";
    public static final String REPS = "reps";
    public static final String ANALYSTS = "analysts";
    /** Worker processes: may fetch and complete external tasks, nothing else. */
    public static final String WORKERS = "workers";

    private Groups() {}
}
