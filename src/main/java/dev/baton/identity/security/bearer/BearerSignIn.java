package dev.baton.identity.security.bearer;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import dev.baton.identity.token.ApiTokens;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** Tells a program's own token, good for the API only and for what it was made for, from a person's access token. */
@Component
public class BearerSignIn implements AuthenticationManagerResolver<HttpServletRequest> {

    private static final RequestMatcher API = withDefaults().matcher("/v1/api/**");
    private static final String HEADER = "Bearer " + ApiTokens.PREFIX;

    private final ApiTokens apiTokens;
    private final AuthenticationManager people;

    BearerSignIn(ApiTokens apiTokens, AccessTokens accessTokens) {
        this.apiTokens = apiTokens;
        JwtAuthenticationProvider jwt = new JwtAuthenticationProvider(accessTokens.decoder());
        jwt.setJwtAuthenticationConverter(accessTokens::authentication);
        this.people = new ProviderManager(jwt);
    }

    @Override
    public AuthenticationManager resolve(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        boolean program = header != null && header.regionMatches(true, 0, HEADER, 0, HEADER.length());
        return program && API.matches(request) ? this::program : people;
    }

    private Authentication program(Authentication attempt) {
        return apiTokens
                .admit(((BearerTokenAuthenticationToken) attempt).getToken())
                .map(BearerSignIn::authenticated)
                .orElseThrow(() -> new InvalidBearerTokenException("This token is not good any more"));
    }

    private static Authentication authenticated(ApiTokens.Admitted token) {
        // names are given again: the id tells a token from the one before, and so what may be repeated with its keys
        Stream<String> authorities = Stream.concat(Stream.of("TOKEN_" + token.id()), token.permissions().stream());
        var program = new PreAuthenticatedAuthenticationToken(
                "token:" + token.name(),
                null,
                authorities.map(SimpleGrantedAuthority::new).toList());
        program.setDetails(token);
        return program;
    }
}
