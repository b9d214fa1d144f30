package dev.baton.shared.web.document;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;

/** Schemas of what need not be there. */
final class OrNull {

    /** Until the document is whole: such a field is not written at all where there is nothing. */
    private static final String LEFT_OUT = "x-left-out";

    private OrNull() {}

    /** A reference takes nothing beside it, so it is wrapped; values that are listed get the null too. */
    static Schema<?> of(Schema<?> schema) {
        if (schema.get$ref() != null) {
            return new Schema<>()
                    .allOf(List.of(new Schema<>().$ref(schema.get$ref())))
                    .nullable(true);
        }
        if (schema.getEnum() != null && !schema.getEnum().contains(null)) {
            schema.addEnumItemObject(null);
        }
        return schema.nullable(true);
    }

    static Schema<?> leftOut(Schema<?> schema) {
        schema.addExtension(LEFT_OUT, true);
        return schema;
    }

    static boolean isLeftOut(Schema<?> schema) {
        return schema.getExtensions() != null && schema.getExtensions().containsKey(LEFT_OUT);
    }

    static void forgetLeftOut(Schema<?> schema) {
        if (isLeftOut(schema)) {
            schema.getExtensions().remove(LEFT_OUT);
        }
    }
}
