package dev.baton.shared.web.idempotency;

/**
 * What came of a request, where its answer is made anew of that.
 *
 * @param status of the answer
 * @param about what was made or found: whoever erases it has this forgotten too
 * @param detail what else the answer says; nothing personal
 */
public record Outcome(int status, String about, String detail) {}
