package dev.baton.rules;

/**
 * A rule set did not come to its end for a lead.
 *
 * @param reason in words, without any value of the lead
 * @param goesOn the version that is used instead; null when there is none, and leads fail at this step
 */
public record RulesStopped(String set, String version, String reason, String goesOn) {}
