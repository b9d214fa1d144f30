package dev.baton.shared.web.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import dev.baton.shared.InvalidInput;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.boot.jackson.JsonComponent;

/** Text in a body: neither a zero byte nor half a character, which no database takes. */
@JsonComponent
class SoundText extends JsonDeserializer<String> {

    private static final Pattern UNSOUND = Pattern.compile("[\\x00\\p{Cs}]");

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(parser, context);
        if (text != null && UNSOUND.matcher(text).find()) {
            InvalidInput problem = new InvalidInput(parser.currentName(), "This holds characters that are no text");
            throw JsonMappingException.from(parser, problem.getMessage(), problem);
        }
        return text;
    }
}
