package dev.baton.identity.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** A worker instance serves nobody: of all addresses it answers only that of its health, and its figures on a port of their own. */
@Configuration(proxyBeanMethods = false)
@Profile("worker")
class WorkerSecurityConfiguration {

    @Bean
    SecurityFilterChain healthOnly(HttpSecurity http, ManagementPort managementPort) throws Exception {
        return http.authorizeHttpRequests(request -> request.requestMatchers(
                                withDefaults().matcher("/actuator/health/**"), managementPort)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(
                                (request, response, reason) -> Envelope.write(response, HttpStatus.NOT_FOUND))
                        .accessDeniedHandler(
                                (request, response, reason) -> Envelope.write(response, HttpStatus.NOT_FOUND)))
                .build();
    }
}
