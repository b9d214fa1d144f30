package dev.baton.shared.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import liqp.TemplateParser;
import liqp.parser.Flavor;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Fills Liquid templates. A template can read no file, and is stopped when it runs too long or grows too large. */
@Component
public class Liquid {

    private static final int MILLIS = 5_000; // on a machine that does much else a first rendering takes more than one
    private static final int CHARACTERS = 200_000;
    private static final int ITERATIONS = 10_000;

    private final TemplateParser parser = new TemplateParser.Builder()
            .withFlavor(Flavor.LIQUID)
            .withNameResolver(name -> {
                throw new IllegalArgumentException("A template cannot include files");
            })
            .withMaxIterations(ITERATIONS)
            .withMaxSizeRenderedString(CHARACTERS)
            .withMaxRenderTimeMillis(MILLIS)
            .withMaxTemplateSizeBytes(CHARACTERS)
            .build();

    /** @throws IllegalStateException when the template cannot be rendered, saying which */
    public String fill(String name, String source, Map<String, ?> values) {
        Map<String, Object> known = new HashMap<>();
        values.forEach((token, value) -> known.put(token, value == null ? "" : value));
        try {
            return parser.parse(source).render(known);
        } catch (RuntimeException e) {
            throw new IllegalStateException("The template " + name + " cannot be rendered: " + e.getMessage());
        }
    }

    /** The same values with every text in them, however deep, fit to stand in HTML. */
    public static Map<String, Object> forHtml(Map<String, ?> values) {
        Map<String, Object> escaped = new HashMap<>();
        values.forEach((token, value) -> escaped.put(token, forHtml(value)));
        return escaped;
    }

    private static Object forHtml(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .collect(Collectors.toMap(e -> String.valueOf(e.getKey()), e -> forHtml(e.getValue())));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Liquid::forHtml).toList();
        }
        if (value == null) {
            return "";
        }
        return value instanceof Number || value instanceof Boolean
                ? value
                : HtmlUtils.htmlEscape(value.toString(), "UTF-8");
    }
}
