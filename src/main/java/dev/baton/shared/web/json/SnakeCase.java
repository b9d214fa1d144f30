package dev.baton.shared.web.json;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Java property paths as the API writes them. */
public final class SnakeCase {

    private static final PropertyNamingStrategies.SnakeCaseStrategy STRATEGY =
            new PropertyNamingStrategies.SnakeCaseStrategy();

    private SnakeCase() {}

    public static String path(String javaPath) {
        return Arrays.stream(javaPath.split("\\.")).map(STRATEGY::translate).collect(Collectors.joining("."));
    }
}
