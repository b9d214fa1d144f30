package dev.baton.shared.web.query;

import dev.baton.shared.InvalidInput;
import dev.baton.shared.InvalidInput.Problem;
import dev.baton.shared.web.json.LeftOutFields;
import dev.baton.shared.web.json.SnakeCase;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;

/** A parameter that a call of the API does not know is refused: a filter left out in silence would find everything. */
@Configuration(proxyBeanMethods = false)
class KnownParameters implements WebMvcConfigurer, HandlerInterceptor {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/v1/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getQueryString() != null && handler instanceof HandlerMethod call) {
            requireKnown(request.getQueryString(), known.computeIfAbsent(call.getMethod(), m -> namesOf(call)));
        }
        return true;
    }

    private static void requireKnown(String query, Set<String> names) {
        List<Problem> problems =
                UriComponentsBuilder.newInstance().query(query).build().getQueryParams().keySet().stream()
                        .filter(name -> !names.contains(name))
                        .map(name -> new Problem(LeftOutFields.name(name), "There is no such parameter here"))
                        .toList();
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private static Set<String> namesOf(HandlerMethod call) {
        return Arrays.stream(call.getMethodParameters())
                .flatMap(KnownParameters::namesOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> namesOf(MethodParameter parameter) {
        RequestParam one = parameter.getParameterAnnotation(RequestParam.class);
        if (one != null) {
            return Stream.of(one.name());
        }
        Class<?> type = parameter.getParameterType();
        return type.isRecord() && !parameter.hasParameterAnnotation(RequestBody.class)
                ? Arrays.stream(type.getRecordComponents()).map(component -> nameOf(type, component))
                : Stream.empty();
    }

    private static String nameOf(Class<?> type, RecordComponent component) {
        return Arrays.stream(type.getDeclaredConstructors()[0].getParameters())
                .filter(parameter -> parameter.getName().equals(component.getName()))
                .map(parameter -> parameter.getAnnotation(BindParam.class))
                .filter(bound -> bound != null)
                .map(BindParam::value)
                .findFirst()
                .orElseGet(() -> SnakeCase.path(component.getName()));
    }
}
