package dev.baton.shared.web.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.RefUtils;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Schemas of records, under the names that Spring MVC writes: what may be null is what says {@link Nullable}, in a map
 * too. Every enum has one schema, with its values as they are written.
 */
@Component
class RecordSchemas extends ModelResolver {

    RecordSchemas(ObjectMapper json) {
        super(json, new Names());
        ModelResolver.enumsAsRef = true;
    }

    /** Inner types go by their outer's name too: several controllers have a {@code View}. */
    private static final class Names extends TypeNameResolver {

        @Override
        protected String nameForClass(Class<?> type, Set<Options> options) {
            Class<?> outer = type.getEnclosingClass();
            String name = super.nameForClass(type, options);
            return outer == null || type.isAnnotationPresent(io.swagger.v3.oas.annotations.media.Schema.class)
                    ? name
                    : outer.getSimpleName().replace("Controller", "") + name;
        }
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> next) {
        Schema<?> schema = super.resolve(type, context, next);
        JavaType java = _mapper.constructType(type.getType());
        if (schema != null && java.isRecordType()) {
            Schema<?> model = schema.get$ref() == null
                    ? schema
                    : context.getDefinedModels().get((String)
                            RefUtils.extractSimpleName(schema.get$ref()).getLeft());
            if (model != null && model.getProperties() != null) {
                mark(model.getProperties(), java);
            }
        }
        return schema;
    }

    @SuppressWarnings("rawtypes")
    private void mark(Map<String, Schema> properties, JavaType java) {
        JsonInclude include = java.getRawClass().getAnnotation(JsonInclude.class);
        boolean leftOut = include != null && include.value() == JsonInclude.Include.NON_NULL;
        Map<String, RecordComponent> components = Stream.of(java.getRawClass().getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, Function.identity()));
        for (BeanPropertyDefinition property :
                _mapper.getSerializationConfig().introspect(java).findProperties()) {
            RecordComponent component = components.get(property.getInternalName());
            if (component != null) {
                properties.computeIfPresent(property.getName(), (name, schema) -> marked(schema, component, leftOut));
            }
        }
    }

    private static Schema<?> marked(Schema<?> schema, RecordComponent component, boolean leftOut) {
        java.lang.reflect.AnnotatedType type = component.getAnnotatedType();
        if (schema.getAdditionalProperties() instanceof Schema<?> values
                && type instanceof AnnotatedParameterizedType map) {
            java.lang.reflect.AnnotatedType value = map.getAnnotatedActualTypeArguments()[1];
            schema.setAdditionalProperties(
                    value.getType() == Object.class ? Boolean.TRUE : mayBeNull(value) ? OrNull.of(values) : values);
        }
        if (!mayBeNull(type)) {
            return schema;
        }
        return leftOut ? OrNull.leftOut(schema) : OrNull.of(schema);
    }

    private static boolean mayBeNull(java.lang.reflect.AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }
}
