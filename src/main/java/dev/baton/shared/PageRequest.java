package dev.baton.shared;

/** Which page is asked for: number from 0, size from 1 to 500. */
public record PageRequest(Integer page, Integer size) {

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

    public long offset() {
        return (long) page * size;
    }
}
