package dev.baton.engine.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.shared.web.ApiError;
import dev.baton.shared.web.ErrorCodes;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** The engine's own filters stumble over addresses that are not plain; such an address never gets to them. */
@Configuration(proxyBeanMethods = false)
class OddPaths {

    private static final Logger log = LoggerFactory.getLogger(OddPaths.class);

    /** Where one address could be taken for another: a slash, dot or backslash in code, an empty step, a step up. */
    private static final Pattern ODD =
            Pattern.compile("//|;|\\\\|/\\.\\.?(/|$)|%(2f|5c|2e|3b)", Pattern.CASE_INSENSITIVE);

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> oddPathsFilter() {
        FilterRegistrationBean<OncePerRequestFilter> filter = new FilterRegistrationBean<>(new PlainOnly());
        filter.setName("Odd paths");
        filter.setAsyncSupported(true);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        filter.addUrlPatterns("/engine-rest/*", "/camunda/*");
        return filter;
    }

    private static final class PlainOnly extends OncePerRequestFilter {

        private static final ObjectMapper JSON = new ObjectMapper();

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (!ODD.matcher(request.getRequestURI()).find()) {
                chain.doFilter(request, response);
                return;
            }
            log.info("{} of an odd path is refused", request.getMethod());
            HttpStatus status = HttpStatus.BAD_REQUEST;
            response.setStatus(status.value());
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            JSON.writeValue(
                    response.getOutputStream(), ApiError.of(status, ErrorCodes.of(status), ErrorCodes.message(status)));
        }
    }
}
