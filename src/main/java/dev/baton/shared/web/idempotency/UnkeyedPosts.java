package dev.baton.shared.web.idempotency;

import java.util.List;

/**
 * Addresses whose POSTs are not kept here: they only read, stream or count, or know their repeats themselves. Each module
 * names its own as beans.
 */
public record UnkeyedPosts(List<String> paths) {

    public static UnkeyedPosts of(String... paths) {
        return new UnkeyedPosts(List.of(paths));
    }
}
