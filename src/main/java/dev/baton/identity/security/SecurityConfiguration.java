package dev.baton.identity.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import dev.baton.identity.Permissions;
import dev.baton.identity.PersonAccess;
import dev.baton.identity.security.bearer.AccessTokens;
import dev.baton.identity.security.bearer.BearerSignIn;
import dev.baton.shared.web.KnownAddresses;
import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may call what, for every family of addresses. Matchers are path patterns, never plain strings: those would only
 * match Spring MVC's own addresses and leave the engine's servlets open.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    private static final String[] OPEN = {
        "/",
        "/index.html",
        "/assets/**",
        "/baton.svg",
        "/login",
        "/queue",
        "/leads/**",
        "/duplicates",
        "/bulk-jobs/**",
        "/imports/**",
        "/campaigns/**",
        "/tasks",
        "/outbox/**",
        "/privacy/**",
        "/people",
        "/mails",
        "/services",
        "/organisation",
        "/webhooks/**",
        "/availability",
        "/password",
        "/refused",
        "/refused-offers",
        "/v3/api-docs/**",
        "/swagger-ui.html",
        "/swagger-ui/**",
        "/actuator/health/**",
        "/error"
    };
    /** Second ways in, and the set-up of the first administrator (CVE-2026-77226): shut for good. */
    private static final String[] SHUT = {
        "/camunda/api/admin/setup/**",
        "/camunda/api/admin/auth/user/*/login/**",
        "/camunda/app/*/*/setup/**",
        "/camunda/api/engine/engine/*/user/*/credentials/**",
        // for workers, who come by the REST API; here it cannot wait, and fails
        "/camunda/api/engine/engine/*/external-task/fetchAndLock/**"
    };
    /** A password changed past Baton would follow no rule and end no session. */
    private static final String[] SHUT_IN_ENGINE_REST = {
        "/engine-rest/user/*/credentials/**", "/engine-rest/engine/*/user/*/credentials/**"
    };

    /** Jobs that belong to no process. */
    private static final String[] OF_THE_ENGINE = {
        "/engine-rest/history/cleanup/**",
        "/engine-rest/engine/*/history/cleanup/**",
        "/camunda/api/engine/engine/*/history/cleanup/**"
    };

    @Bean
    AuthenticationManager authenticationManager(PasswordSignIn passwords) {
        return new ProviderManager(passwords);
    }

    @Bean
    @Order(1)
    @Profile("!worker")
    SecurityFilterChain engineRest(HttpSecurity http, AccessTokens tokens) throws Exception {
        return http.securityMatcher(path("/engine-rest/**"))
                .authorizeHttpRequests(
                        request -> request.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(paths(SHUT_IN_ENGINE_REST))
                                .denyAll()
                                .requestMatchers(paths(OF_THE_ENGINE))
                                .hasRole("admin")
                                .anyRequest()
                                .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(new EnvelopeEntryPoint()))
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.decoder(tokens.decoder())
                                .jwtAuthenticationConverter(tokens::authenticationAtEngine))
                        .authenticationEntryPoint(new EnvelopeEntryPoint()))
                .exceptionHandling(errors -> errors.accessDeniedHandler(new EnvelopeAccessDenied()))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** Two timers and two spans for each filter of each request would cost more than what they watch. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Forms and programs come by the thousand, and need neither session nor sign-out nor protection of a session. */
    @Bean
    @Order(1)
    @Profile("!worker")
    SecurityFilterChain capture(HttpSecurity http, BearerSignIn bearer, PersonAccess access) throws Exception {
        return http.securityMatcher(PublicCapture::isFromOutside)
                .authorizeHttpRequests(request -> request.anyRequest().permitAll())
                .oauth2ResourceServer(server ->
                        server.authenticationManagerResolver(bearer).authenticationEntryPoint(new EnvelopeEntryPoint()))
                .addFilterBefore(new SignedInStill(access), AuthorizationFilter.class)
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(
                                csp -> csp.policyDirectives(SecurityHeaders.CONTENT_SECURITY_POLICY))
                        .referrerPolicy(Customizer.withDefaults()))
                .build();
    }

    @Bean
    @Order(2)
    @Profile("!worker")
    SecurityFilterChain web(
            HttpSecurity http,
            BearerSignIn bearer,
            PersonAccess access,
            ManagementPort managementPort,
            KnownAddresses addresses,
            SignOutRecord signOuts)
            throws Exception {
        return http.authorizeHttpRequests(request -> request.requestMatchers(managementPort, addresses::lacks)
                        .permitAll())
                .authorizeHttpRequests(SecurityConfiguration::rules)
                .oauth2ResourceServer(server ->
                        server.authenticationManagerResolver(bearer).authenticationEntryPoint(new EnvelopeEntryPoint()))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie())
                        .csrfTokenRequestHandler(new CsrfHeader())
                        .ignoringRequestMatchers(PublicCapture::countsNoSession)
                        // Tasklist and Cockpit bring a protection of their own
                        .ignoringRequestMatchers(path("/camunda/**"), path("/v1/api/auth/token")))
                .requestCache(cache -> cache.disable()) // it would begin a session for anybody
                .addFilterBefore(new SignedInStill(access), AuthorizationFilter.class)
                .addFilterAfter(new CsrfCookieFilter(), org.springframework.security.web.csrf.CsrfFilter.class)
                .logout(logout -> logout.logoutRequestMatcher(SecurityConfiguration::signsOut)
                        .addLogoutHandler(signOuts)
                        .deleteCookies("BATON-SESSION")
                        .logoutSuccessHandler((request, response, who) -> response.setStatus(204)))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(new EnvelopeEntryPoint())
                        .accessDeniedHandler(new EnvelopeAccessDenied()))
                .headers(headers -> headers.contentSecurityPolicy(
                                csp -> csp.policyDirectives(SecurityHeaders.CONTENT_SECURITY_POLICY))
                        .referrerPolicy(Customizer.withDefaults()))
                .headers(SecurityHeaders::leaveWebappsTheirOwn)
                .build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry request) {
        request.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(paths(SHUT))
                .denyAll()
                .requestMatchers(path("/camunda/app/admin/**"), path("/camunda/api/admin/plugin/**"))
                .hasRole("admin")
                .requestMatchers(paths(OF_THE_ENGINE))
                .hasRole("admin")
                // the engine asks for the right to open Cockpit on its pages only, not on its API
                .requestMatchers(path("/camunda/app/cockpit/**"), path("/camunda/api/cockpit/**"))
                .hasAnyRole("admin", "manager", "analyst")
                .requestMatchers(path("/v1/api/auth/**"), path("/v1/api/me"))
                .permitAll()
                .requestMatchers(PublicCapture.OPEN)
                .permitAll()
                .requestMatchers(withDefaults().matcher(HttpMethod.GET, "/v1/api/events"))
                .authenticated()
                .requestMatchers(path("/actuator/prometheus"))
                .hasAuthority(Permissions.FIGURES_READ)
                .requestMatchers(paths(OPEN))
                .permitAll()
                .anyRequest()
                .authenticated();
    }

    /** The console signs out through the API, Tasklist and Cockpit through the engine's address. */
    private static boolean signsOut(jakarta.servlet.http.HttpServletRequest request) {
        return withDefaults().matcher(HttpMethod.DELETE, "/v1/api/auth/session").matches(request)
                || withDefaults()
                        .matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout")
                        .matches(request);
    }

    private static CookieCsrfTokenRepository csrfCookie() {
        CookieCsrfTokenRepository cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookieName("BATON-XSRF");
        cookie.setHeaderName("X-BATON-XSRF");
        cookie.setCookiePath("/");
        return cookie;
    }

    private static RequestMatcher path(String pattern) {
        return withDefaults().matcher(pattern);
    }

    private static RequestMatcher[] paths(String... patterns) {
        return Arrays.stream(patterns).map(SecurityConfiguration::path).toArray(RequestMatcher[]::new);
    }
}
