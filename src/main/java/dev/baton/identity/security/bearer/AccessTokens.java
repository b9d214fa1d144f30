package dev.baton.identity.security.bearer;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import dev.baton.engine.Groups;
import dev.baton.engine.security.EngineSignIn;
import dev.baton.identity.PersonAccess;
import dev.baton.seal.EncryptionKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** Short-lived access tokens for programs. They carry the name only: what a person may do is looked up each time. */
@Component
public class AccessTokens {

    public static final Duration LIFETIME = Duration.ofHours(1);
    /** Since when, in milliseconds: the standard's own time is in seconds, and a password may change within one. */
    private static final String SIGNED_IN = "signed_in";
    /** The name under which Baton's own workers come. */
    private static final String WORKER = "baton-worker";

    private final JwtEncoder encoder;
    private final JwtDecoder decoder;
    private final PersonAccess access;
    private final Clock clock;

    AccessTokens(EncryptionKey encryptionKey, PersonAccess access, Clock clock) {
        SecretKey key = new SecretKeySpec(encryptionKey.derive("access-token"), "HmacSHA256");
        this.encoder = new NimbusJwtEncoder(new ImmutableSecret<>(key));
        this.decoder = NimbusJwtDecoder.withSecretKey(key)
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
        this.access = access;
        this.clock = clock;
    }

    public String issue(String username) {
        Instant now = clock.instant();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer("baton")
                .subject(username)
                .issuedAt(now)
                .claim(SIGNED_IN, now.toEpochMilli())
                .expiresAt(now.plus(LIFETIME))
                .build();
        JwsHeader header = JwsHeader.with(MacAlgorithm.HS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }

    /** For Baton's own workers, in this process or another one with the same key. */
    public String issueForWorker() {
        return issue(WORKER);
    }

    /** When the person of a token signed in; one of an earlier build counts as of the begin of its second. */
    public static Instant signedIn(Jwt token) {
        Long exact = token.getClaim(SIGNED_IN);
        return exact == null ? token.getIssuedAt() : Instant.ofEpochMilli(exact);
    }

    public JwtDecoder decoder() {
        return decoder;
    }

    /** At the engine's REST API, the only door that workers have. */
    public AbstractAuthenticationToken authenticationAtEngine(Jwt token) {
        if (WORKER.equals(token.getSubject())) {
            return new JwtAuthenticationToken(
                    token, List.of(new SimpleGrantedAuthority(EngineSignIn.GROUP_PREFIX + Groups.WORKERS)), WORKER);
        }
        return authentication(token);
    }

    AbstractAuthenticationToken authentication(Jwt token) {
        return access.admitted(token.getSubject(), signedIn(token))
                .map(person -> new JwtAuthenticationToken(token, Authorities.of(person), person.username()))
                .orElseThrow(() -> new InvalidBearerTokenException("This user may not come in any more"));
    }
}
