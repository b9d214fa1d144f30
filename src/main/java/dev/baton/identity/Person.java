package dev.baton.identity;

import java.util.List;

/** Somebody who may sign in. */
public record Person(String username, String displayName, List<Role> roles) {}
