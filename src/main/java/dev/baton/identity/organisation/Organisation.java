package dev.baton.identity.organisation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The house that works with Baton, and what holds where a campaign or a person says nothing else.
 *
 * @param name null until an administrator has given it
 * @param country ISO code; phone numbers without a country's code are read by it
 * @param currency ISO code
 * @param timeZone in it days begin
 * @param language ISO code
 */
@Schema(name = "Organisation")
public record Organisation(@Nullable String name, String country, String currency, ZoneId timeZone, String language) {

    /** Before anybody has said anything. */
    static final Organisation UNTOLD = new Organisation(null, "US", "USD", ZoneId.of("UTC"), "en");
}
