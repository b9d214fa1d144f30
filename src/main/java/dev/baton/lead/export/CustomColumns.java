package dev.baton.lead.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The custom fields of a list: a column for each name that any of its leads has. Where there are more names than columns
 * make sense, the last column holds the rest as JSON.
 */
final class CustomColumns {

    static final String REST = "Other custom fields";

    private static final int MOST = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TreeSet<String> names = new TreeSet<>();
    private boolean rest;

    void note(Set<String> found) {
        names.addAll(found);
        while (names.size() > MOST) {
            names.pollLast();
            rest = true;
        }
    }

    /** @param taken headers that stand before them; a field of the same name says that it is another one */
    List<String> headers(List<String> taken) {
        Set<String> before = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        before.addAll(taken);
        List<String> headers = new ArrayList<>();
        for (String name : names) {
            headers.add(before.add(name) ? name : name + " (custom)");
        }
        if (rest) {
            headers.add(REST);
        }
        return headers;
    }

    List<Object> cells(Map<String, String> fields) {
        List<Object> cells = new ArrayList<>();
        names.forEach(name -> cells.add(fields.get(name)));
        if (rest) {
            Map<String, String> others = new TreeMap<>(fields);
            others.keySet().removeAll(names);
            cells.add(others.isEmpty() ? null : json(others));
        }
        return cells;
    }

    private static String json(Map<String, String> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Custom fields could not be written");
        }
    }
}
