package dev.baton.content;

import java.util.HashMap;
import java.util.Map;
import liqp.TemplateParser;
import liqp.parser.Flavor;
import org.springframework.stereotype.Component;

/** Fills Liquid templates. A template can read no file, and is stopped when it runs too long or grows too large. */
@Component
class Liquid {

    private static final int MILLIS = 500;
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
    String fill(String name, String source, Map<String, String> values) {
        Map<String, Object> known = new HashMap<>();
        values.forEach((token, value) -> known.put(token, value == null ? "" : value));
        try {
            return parser.parse(source).render(known);
        } catch (RuntimeException e) {
            throw new IllegalStateException("The template " + name + " cannot be rendered: " + e.getMessage());
        }
    }
}
