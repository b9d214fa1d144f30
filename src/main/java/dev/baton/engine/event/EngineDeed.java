package dev.baton.engine.event;

/**
 * Somebody has done something through the engine's own doors: its REST API, Tasklist, Cockpit. Told in the transaction
 * of the deed.
 *
 * @param command in the engine's words, such as {@code SetJobRetries}
 * @param subjectType in the engine's words too, such as {@code ProcessInstance}
 * @param subject ids, and who a task goes to
 */
public record EngineDeed(String username, String command, String subjectType, String subject) {}
