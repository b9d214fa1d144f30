package dev.baton.engine.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/**
 * What the engine says of a failure, in its own form ({@code type}, {@code message}), which Tasklist and Cockpit read:
 * without names of classes, statements of the database and whatever else only concerns those who mend it.
 */
final class EngineRefusals {

    private static final String FAILED = "Something went wrong here; it has been recorded";
    private static final String TYPE = "type";
    private static final String MESSAGE = "message";
    /** These say on purpose what is wrong: the engine's, and Baton's own from within a step of a process. */
    private static final Set<String> WORDED = Set.of(
            "Conflict",
            "Forbidden",
            "InvalidInput",
            "NotFound",
            "ProcessRefused",
            "ProcessEngineException",
            "NullValueException",
            "NotValidException",
            "ParseException",
            "RestException",
            "SuspendedEntityInteractionException",
            "TaskAlreadyClaimedException");

    /** What the caller did, though the engine answers as if it had failed by itself. */
    private static final Set<String> CALLERS = Set.of("InvalidRequestException");

    private static final Pattern VALUE_TYPE = Pattern.compile("\\bjavax?\\.(?:lang|util|math|time)\\.(\\w+)");
    private static final Pattern CLASS =
            Pattern.compile("\\b(?:org|com|net|io|dev|javax?|jakarta|jdk|sun)\\.(?:[\\w$]+\\.)+[\\w$]+");
    /** What failed in the database; ENGINE-03051 brings the words of a listener, which are ours. */
    private static final Pattern INSIDES =
            Pattern.compile("###|SQL|(?m)^\\s+at |Servlet|HikariPool|Entity\\b|ENGINE-03(?!051)\\d{3}");

    private static final int LONGEST_CAUSE = 200;

    private final ObjectMapper json;

    EngineRefusals(ObjectMapper json) {
        this.json = json;
    }

    /** @param cause for the log, in one line */
    record Refusal(int status, byte[] body, String cause) {}

    Refusal of(HttpStatus status, String message) {
        return refusal(status.value(), JsonNodeFactory.instance.objectNode(), "InvalidRequestException", message, "");
    }

    Refusal of(int status, byte[] answer) {
        if (!(read(answer) instanceof ObjectNode said) || !said.path(TYPE).isTextual()) {
            return isOurs(answer) ? new Refusal(status, answer, "") : unreadable(status);
        }
        String type = said.path(TYPE).asText();
        String message = said.path(MESSAGE).asText("");
        String cause = WORDED.contains(type) ? type : type + ": " + line(message);
        if ("NullPointerException".equals(type) && message.contains(".rest.")) {
            return refusal(
                    HttpStatus.BAD_REQUEST.value(), said, "InvalidRequestException", "The body lacks something", cause);
        }
        boolean failed = status >= HttpStatus.INTERNAL_SERVER_ERROR.value() && !WORDED.contains(type);
        boolean insides = INSIDES.matcher(message).find();
        if (failed && !insides && CALLERS.contains(type)) {
            return refusal(HttpStatus.BAD_REQUEST.value(), said, type, withoutClasses(message), cause);
        }
        if (failed || insides) {
            return refusal(status, said, WORDED.contains(type) ? type : "ProcessEngineException", FAILED, cause);
        }
        return refusal(status, said, type, withoutClasses(message), cause);
    }

    private Refusal unreadable(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        boolean theirs = known != null && known.is4xxClientError();
        return refusal(
                status,
                JsonNodeFactory.instance.objectNode(),
                theirs ? "InvalidRequestException" : "ProcessEngineException",
                theirs ? "The request cannot be read" : FAILED,
                "");
    }

    private Refusal refusal(int status, ObjectNode body, String type, String message, String cause) {
        try {
            body.put(TYPE, type).put(MESSAGE, message);
            return new Refusal(status, json.writeValueAsBytes(body), cause);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it says what only concerns those who mend it. */
    static boolean isOfInsides(String message) {
        return INSIDES.matcher(message).find() || CLASS.matcher(message).find();
    }

    private static String withoutClasses(String message) {
        return CLASS.matcher(VALUE_TYPE.matcher(message).replaceAll("$1")).replaceAll("…");
    }

    private static String line(String message) {
        String line = message.lines().findFirst().orElse("");
        return line.substring(0, Math.min(LONGEST_CAUSE, line.length()));
    }

    /** The envelope, where Baton refuses in front of the engine. */
    private boolean isOurs(byte[] answer) {
        JsonNode said = read(answer);
        return said != null && said.path("success").isBoolean();
    }

    private JsonNode read(byte[] answer) {
        try {
            return json.readTree(answer);
        } catch (IOException e) {
            return null;
        }
    }
}
