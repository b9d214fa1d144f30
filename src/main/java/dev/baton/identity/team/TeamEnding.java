package dev.baton.identity.team;

import java.util.UUID;

/** A team is about to be deleted. Who knows a reason against it throws a {@code Conflict} that says it. */
public record TeamEnding(UUID teamId) {}
