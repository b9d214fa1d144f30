package dev.baton.identity;

import java.util.List;

/** A person as administrators see them. */
public record PersonCard(
        String username, String firstName, String lastName, String email, List<String> roles, boolean active) {}
