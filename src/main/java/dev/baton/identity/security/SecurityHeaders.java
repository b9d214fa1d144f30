package dev.baton.identity.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;

/** What the browser is told to refuse. */
final class SecurityHeaders {

    static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " font-src 'self' data:; frame-src 'self'; object-src 'none'; base-uri 'self';"
                    + " form-action 'self'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    static void leaveWebappsTheirOwn(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(frame -> frame.deny());
    }
}
