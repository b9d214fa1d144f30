package dev.baton.shared.page;

import dev.baton.shared.InvalidInput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * By what a list may be sorted. What is equal is told apart by the id, so that no item is on two pages or on none; what
 * is empty comes last.
 */
public final class Sorting {

    private final Map<String, String> columns;
    private final String usual;
    private final String id;

    private Sorting(Map<String, String> columns, String usual, String id) {
        this.columns = columns;
        this.usual = usual;
        this.id = id;
    }

    /** How a list is asked for. */
    public record Wish(String field, boolean down) {

        /** @throws InvalidInput naming the fields that it can be sorted by */
        public static Wish of(String sort, Set<String> fields) {
            String[] parts = sort.split(",", 2);
            String way = parts.length > 1 ? parts[1].strip().toLowerCase(Locale.ROOT) : "asc";
            if (!fields.contains(parts[0].strip()) || !Set.of("asc", "desc").contains(way)) {
                throw new InvalidInput(
                        "sort", "Sort by one of " + new TreeSet<>(fields) + ", as name,asc or name,desc");
            }
            return new Wish(parts[0].strip(), way.equals("desc"));
        }

        static boolean isNone(String sort) {
            return sort == null || sort.isBlank();
        }
    }

    /**
     * A list that the database sorts.
     *
     * @param columns the API's names with the columns behind them
     * @param usual the order when none is asked for, as it stands behind "order by", without the id
     * @param id what tells any two rows apart
     */
    public static Sorting of(Map<String, String> columns, String usual, String id) {
        return new Sorting(Map.copyOf(columns), usual, id);
    }

    /** @return with "order by" and a space on either side */
    public String orderBy(String sort) {
        if (Wish.isNone(sort)) {
            return " order by " + usual + ", " + id + " ";
        }
        Wish wish = Wish.of(sort, columns.keySet());
        return " order by " + columns.get(wish.field()) + (wish.down() ? " desc" : " asc") + " nulls last, " + id + " ";
    }

    /** A short list that is in memory as a whole: by its fields, the page of it that is asked for. */
    public static <T> Sorted<T> inMemory(Function<T, String> id) {
        return new Sorted<>(id);
    }

    /** A short list's fields. */
    public static final class Sorted<T> {

        private final Map<String, Function<T, ? extends Comparable<?>>> fields = new HashMap<>();
        private final Function<T, String> id;

        private Sorted(Function<T, String> id) {
            this.id = id;
        }

        public Sorted<T> by(String name, Function<T, ? extends Comparable<?>> field) {
            fields.put(name, field);
            return this;
        }

        /** @param all in the usual order */
        public ItemPage<T> page(List<T> all, PageRequest asked) {
            List<T> sorted = new ArrayList<>(all);
            if (!Wish.isNone(asked.sort())) {
                sorted.sort(comparator(Wish.of(asked.sort(), fields.keySet())));
            }
            int from = (int) Math.min(asked.offset(), sorted.size());
            int to = Math.min(from + asked.size(), sorted.size());
            return new ItemPage<>(List.copyOf(sorted.subList(from, to)), asked.page(), asked.size(), sorted.size());
        }

        @SuppressWarnings({"unchecked", "rawtypes"}) // the values of one field are of one type
        private Comparator<T> comparator(Wish wish) {
            Comparator<Comparable> way = wish.down() ? Comparator.reverseOrder() : Comparator.naturalOrder();
            Function<T, Comparable> field = (Function) fields.get(wish.field());
            return Comparator.comparing(field, Comparator.nullsLast(way)).thenComparing(id);
        }
    }
}
