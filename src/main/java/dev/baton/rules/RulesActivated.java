package dev.baton.rules;

/** Another version of a rule set than before is live. */
public record RulesActivated(String set, String version) {}
