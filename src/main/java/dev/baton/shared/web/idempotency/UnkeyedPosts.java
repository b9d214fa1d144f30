package dev.baton.shared.web.idempotency;

import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Addresses whose POSTs are not kept here: they only read, stream or count, or know their repeats themselves. What reads
 * is asked anew with each repeat, rights and audit log included. Each module names its own as beans.
 */
public record UnkeyedPosts(List<PathPattern> paths) {

    /** @param patterns as those of controllers */
    public static UnkeyedPosts of(String... patterns) {
        return new UnkeyedPosts(List.of(patterns).stream()
                .map(PathPatternParser.defaultInstance::parse)
                .toList());
    }

    boolean name(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return paths.stream().anyMatch(pattern -> pattern.matches(parsed));
    }
}
