package dev.baton.notification.send;

/** What would send a message is not set up on this node. The message names the setting, and is shown to people. */
final class SettingMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param variable of the environment */
    SettingMissing(String variable) {
        super(variable + " is missing where this message is sent from.");
    }
}
