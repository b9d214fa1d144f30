package dev.baton.shared.page;

import dev.baton.shared.InvalidInput;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Which page of a list is asked for, and in which order; {@link Sorting} knows by what a list may be sorted.
 *
 * @param sort a field's name, a comma, asc or desc; null for the usual order
 * @param page from 0
 * @param size from 1 to 500
 */
public record PageRequest(@Schema(example = "created_at,desc") String sort, Integer page, Integer size) {

    public PageRequest {
        page = page == null ? 0 : page;
        size = size == null ? 50 : size;
        if (page < 0) {
            throw new InvalidInput("page", "The page number starts at 0");
        }
        if (size < 1 || size > 500) {
            throw new InvalidInput("size", "A page holds 1 to 500 items");
        }
    }

    /** In the usual order. */
    public static PageRequest of(Integer page, Integer size) {
        return new PageRequest(null, page, size);
    }

    public long offset() {
        return (long) page * size;
    }
}
