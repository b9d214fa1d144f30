package dev.baton.notification.live;

/**
 * Something a signed-in person is told while it happens.
 *
 * @param audience a user name, or {@code role:manager}
 * @param data JSON: ids and decisions, nothing personal
 */
record LiveEvent(long id, String audience, String type, String data) {}
