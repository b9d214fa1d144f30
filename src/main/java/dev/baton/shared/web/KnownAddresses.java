package dev.baton.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** The addresses of the API, by whatever method: whoever asks for another one is told so, signed in or not. */
@Component
public class KnownAddresses {

    private static final String API = "/v1/api/";

    private final SingletonSupplier<List<PathPattern>> known;

    KnownAddresses(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.known = SingletonSupplier.of(() -> mapping.getObject().getHandlerMethods().keySet().stream()
                .map(RequestMappingInfo::getPathPatternsCondition)
                .flatMap(paths -> paths.getPatterns().stream())
                .filter(pattern -> pattern.getPatternString().startsWith(API))
                .toList());
    }

    /** Whether this is below the API and no address of it. */
    public boolean lacks(HttpServletRequest request) {
        if (!request.getRequestURI().startsWith(API)) {
            return false;
        }
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return known.obtain().stream().noneMatch(pattern -> pattern.matches(path));
    }
}
