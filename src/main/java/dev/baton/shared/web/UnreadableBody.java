package dev.baton.shared.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.MalformedRequest;
import dev.baton.shared.PayloadTooLarge;
import dev.baton.shared.web.json.LeftOutFields;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Why a body could not be read, for the envelope: where it is no JSON, or which value is of another type. */
final class UnreadableBody {

    private UnreadableBody() {}

    static RuntimeException reason(HttpMessageNotReadableException e) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(e);
        if (cause instanceof InvalidInput || cause instanceof PayloadTooLarge) {
            return (RuntimeException) cause;
        }
        if (cause instanceof StreamReadException unsound) {
            JsonLocation at = unsound.getLocation();
            return new MalformedRequest("The body is not sound JSON" + (at == null ? "" : where(at))
                    + ": it is UTF-8, with each name once and nothing behind its end");
        }
        String field = e.getCause() instanceof JsonMappingException mapping ? path(mapping) : "";
        return field.isEmpty()
                ? new MalformedRequest("The body is not the JSON this call takes")
                : new InvalidInput(field, expected(e.getCause()));
    }

    private static String where(JsonLocation at) {
        return ", at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    private static String path(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(step -> step.getFieldName() == null
                        ? "[" + step.getIndex() + "]"
                        : "." + LeftOutFields.name(step.getFieldName()))
                .collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path;
    }

    private static String expected(Throwable cause) {
        Class<?> wanted = cause instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        if (wanted == null) {
            return ApiErrors.UNREADABLE;
        } else if (wanted == String.class) {
            return "This must be text";
        } else if (wanted == Boolean.class || wanted == boolean.class) {
            return "This must be true or false";
        } else if (Number.class.isAssignableFrom(wanted) || (wanted.isPrimitive() && wanted != char.class)) {
            return "This must be a number";
        } else if (Collection.class.isAssignableFrom(wanted)) {
            return "This must be a list";
        }
        return wanted.isRecord() ? "This must be an object" : ApiErrors.UNREADABLE;
    }
}
