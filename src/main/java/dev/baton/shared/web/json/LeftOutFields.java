package dev.baton.shared.web.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.value.FreeText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The fields of a body that the call does not know: it does without them, and can say so. */
public final class LeftOutFields {

    private static final String NOTED = LeftOutFields.class.getName();
    private static final Pattern NAME = Pattern.compile("[\\w-]{1,50}");
    private static final int LONGEST = 100;

    private LeftOutFields() {}

    /** One sentence for each of them in the body of the running request. */
    public static List<String> warnings() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null ? List.of() : List.copyOf(noted(request));
    }

    /** For a refusal: what is no name of a field may be anything, and is not repeated. */
    public static String name(String given) {
        return NAME.matcher(given).matches() ? given : "*";
    }

    public static String warning(String field) {
        return FreeText.line(field, LONGEST) + " is not known here and was left out";
    }

    @SuppressWarnings("unchecked") // only this class writes it
    private static List<String> noted(RequestAttributes request) {
        Object noted = request.getAttribute(NOTED, RequestAttributes.SCOPE_REQUEST);
        return noted == null ? List.of() : (List<String>) noted;
    }

    /** Notes each field while the body is read. */
    static final class Noting extends DeserializationProblemHandler {

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                JsonDeserializer<?> deserializer,
                Object beanOrClass,
                String name)
                throws IOException {
            if (deserializer.handledType().isAnnotationPresent(KnownFieldsOnly.class)) {
                InvalidInput refusal = new InvalidInput(name(name), "This is not known here");
                throw JsonMappingException.from(parser, refusal.getMessage(), refusal);
            }
            RequestAttributes request = RequestContextHolder.getRequestAttributes();
            if (request != null) {
                List<String> all = new ArrayList<>(noted(request));
                all.add(warning(name));
                request.setAttribute(NOTED, all, RequestAttributes.SCOPE_REQUEST);
            }
            parser.skipChildren();
            return true;
        }
    }
}
