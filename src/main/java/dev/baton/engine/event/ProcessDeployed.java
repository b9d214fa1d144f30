package dev.baton.engine.event;

/** A new version of a process is live. */
public record ProcessDeployed(String key, int version) {}
