package dev.baton.identity.account;

/** Somebody is about to be a rep no more. Who knows a reason against it throws a {@code Conflict} that says it. */
public record RepRoleEnding(String username) {}
