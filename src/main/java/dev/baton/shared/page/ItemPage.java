package dev.baton.shared.page;

import java.util.List;
import java.util.function.Function;

/** One page of a list, as every list of the API answers it. */
public record ItemPage<T>(List<T> items, int page, int size, long total) {

    public static <T> ItemPage<T> all(List<T> items) {
        return new ItemPage<>(items, 0, items.size(), items.size());
    }

    public <R> ItemPage<R> map(Function<T, R> change) {
        return new ItemPage<>(items.stream().map(change).toList(), page, size, total);
    }
}
