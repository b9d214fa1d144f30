package dev.baton.shared.web.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.util.List;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Bodies are read strictly: each name once, nothing behind the end, a value of another type is refused and not guessed. */
@Component
class StrictJson implements WebMvcConfigurer {

    private static final int DEEPEST = 50;
    private static final int LONGEST_NUMBER = 100;

    private final ObjectMapper json;

    StrictJson(ObjectMapper json) {
        this.json = strict(json);
    }

    @Override
    public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
        converters.replaceAll(converter -> converter.getClass() == MappingJackson2HttpMessageConverter.class
                ? new MappingJackson2HttpMessageConverter(json)
                : converter);
    }

    private static ObjectMapper strict(ObjectMapper usual) {
        ObjectMapper strict = usual.copy();
        strict.getFactory()
                .configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true)
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(LONGEST_NUMBER)
                        .build());
        strict.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        strict.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        refuse(strict, LogicalType.Textual, CoercionInputShape.Integer, CoercionInputShape.Float);
        refuse(strict, LogicalType.Textual, CoercionInputShape.Boolean);
        refuse(strict, LogicalType.Boolean, CoercionInputShape.Integer, CoercionInputShape.String);
        refuse(strict, LogicalType.Integer, CoercionInputShape.String);
        refuse(strict, LogicalType.Float, CoercionInputShape.String);
        refuse(strict, LogicalType.Enum, CoercionInputShape.Integer);
        return strict.addHandler(new LeftOutFields.Noting());
    }

    private static void refuse(ObjectMapper json, LogicalType wanted, CoercionInputShape... given) {
        for (CoercionInputShape shape : given) {
            json.coercionConfigFor(wanted).setCoercion(shape, CoercionAction.Fail);
        }
    }
}
