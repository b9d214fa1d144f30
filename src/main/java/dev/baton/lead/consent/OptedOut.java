package dev.baton.lead.consent;

import java.util.List;

/**
 * Whoever is behind these addresses is not to be written to any more, whichever lead said so.
 *
 * @param addresses keyed fingerprints, as {@code LeadVault} makes them
 */
public record OptedOut(List<byte[]> addresses) {}
