package dev.baton.shared.web;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Java property paths as the API writes them. */
final class SnakeCase {

    private static final PropertyNamingStrategies.SnakeCaseStrategy STRATEGY =
            new PropertyNamingStrategies.SnakeCaseStrategy();

    private SnakeCase() {}

    static String path(String javaPath) {
        return Arrays.stream(javaPath.split("\\.")).map(STRATEGY::translate).collect(Collectors.joining("."));
    }
}
