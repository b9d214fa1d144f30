package dev.baton.identity;

import java.util.List;

/**
 * Somebody who works here.
 *
 * @param active false when their access has ended
 */
public record Person(String username, String displayName, List<Role> roles, boolean active) {}
