package dev.baton.lead.campaign;

import dev.baton.shared.token.TokenHash;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.cors.CorsConfiguration;

/**
 * Who may post leads to a campaign, when, from which pages, and how often.
 *
 * @param startDate its first day, or {@code null}
 * @param endDate its last day, or {@code null}
 * @param tokenNeeded whether each request must bring one of the campaign's tokens
 * @param origins the pages of other sites that may post; pages of Baton's own always may
 * @param perAddress captures a minute from one address: {@code null} as the installation says, 0 without limit
 * @param perCampaign captures an hour: {@code null} as the installation says, 0 without limit
 * @param tokens those that are not revoked, by the hash in hexadecimal
 */
public record CaptureRules(
        LocalDate startDate,
        LocalDate endDate,
        boolean tokenNeeded,
        CorsConfiguration origins,
        Integer perAddress,
        Integer perCampaign,
        Map<String, Token> tokens) {

    /** @param perMinute a limit of its own, in place of that of the address; or {@code null} */
    public record Token(UUID id, String name, Instant expiresAt, Integer perMinute) {}

    /** As {@link #tokens} names a token. */
    public static String key(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    /** Empty for a token that is unknown, of another campaign, revoked or over. */
    public Optional<Token> find(String token, Instant now) {
        return Optional.ofNullable(tokens.get(key(TokenHash.of(token))))
                .filter(known -> known.expiresAt() == null || known.expiresAt().isAfter(now));
    }

    public boolean allows(String origin) {
        return origins.checkOrigin(origin) != null;
    }
}
