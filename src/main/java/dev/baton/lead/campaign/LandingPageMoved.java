package dev.baton.lead.campaign;

import org.jspecify.annotations.Nullable;

/**
 * The public page of a campaign stands at another address. Told in the transaction in which that happens.
 *
 * @param before where it stood; null: it was not published
 * @param now where it stands; null: it is published no more
 * @param by who did it
 */
public record LandingPageMoved(String campaignId, @Nullable String before, @Nullable String now, String by) {}
