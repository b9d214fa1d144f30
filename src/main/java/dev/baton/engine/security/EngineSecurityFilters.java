package dev.baton.engine.security;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.web.filter.OncePerRequestFilter;

/** Hands the signed-in person on to the engine's web applications and its REST API. Runs behind Spring Security. */
@Configuration(proxyBeanMethods = false)
class EngineSecurityFilters {

    private static final int BEHIND_SPRING_SECURITY = SecurityProperties.DEFAULT_FILTER_ORDER + 1;

    @Bean
    FilterRegistrationBean<Filter> webappSignInFilter() {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.setName("Container Based Authentication Filter");
        filter.setInitParameters(Map.of("authentication-provider", WebappSignIn.class.getName()));
        filter.setOrder(BEHIND_SPRING_SECURITY);
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        return filter;
    }

    @Bean
    FilterRegistrationBean<Filter> restSignInFilter(IdentityService identityService) {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(new RestSignIn(identityService));
        filter.setName("Engine REST sign-in");
        filter.setAsyncSupported(true);
        filter.setOrder(BEHIND_SPRING_SECURITY);
        filter.addUrlPatterns("/engine-rest/*");
        return filter;
    }

    @Bean
    FilterRegistrationBean<Filter> engineAnswersFilter() {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(new EngineAnswers());
        filter.setName("Engine answers");
        filter.setAsyncSupported(true);
        filter.setOrder(BEHIND_SPRING_SECURITY);
        filter.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
        return filter;
    }

    private static final class RestSignIn extends OncePerRequestFilter {

        private final IdentityService identityService;

        RestSignIn(IdentityService identityService) {
            this.identityService = identityService;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            Authentication who = EngineSignIn.current();
            if (who == null) {
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
                return;
            }
            try {
                identityService.setAuthentication(who.getName(), EngineSignIn.groups(who));
                chain.doFilter(request, response);
            } finally {
                identityService.clearAuthentication();
            }
        }
    }
}
