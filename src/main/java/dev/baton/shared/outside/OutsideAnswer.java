package dev.baton.shared.outside;

/**
 * What somebody else's server says, whole.
 *
 * @param retryAfter as it came; null where it did not
 */
public record OutsideAnswer(int status, String retryAfter, String body) {}
