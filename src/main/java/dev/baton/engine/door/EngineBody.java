package dev.baton.engine.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.shared.web.body.GivenBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;

/** What the engine takes for granted of a body: that it is JSON, that it is there, and that its lists have no holes. */
final class EngineBody {

    /** Its answer may come later, on another thread, and is looked at by nobody. */
    static final String FETCH = "/external-task/fetchAndLock";

    private final ObjectMapper json;

    EngineBody(ObjectMapper json) {
        this.json = json;
    }

    /** Says what is wrong with a body. */
    static final class Broken extends RuntimeException {
        private Broken(String message) {
            super(message);
        }
    }

    /** Without code for letters, and without a slash at the end, which the engine takes for none. */
    static String path(HttpServletRequest request) {
        String path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    HttpServletRequest checked(HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        if ("GET".equals(request.getMethod()) || type == null || !type.contains("json")) {
            return request;
        }
        byte[] bytes = request.getInputStream().readAllBytes();
        if (bytes.length > 0) {
            JsonNode body = check(bytes);
            if (path(request).endsWith(FETCH)) {
                checkFetch(body);
            }
        }
        return new GivenBody(request, bytes);
    }

    private JsonNode check(byte[] bytes) throws IOException {
        JsonNode body;
        try {
            body = json.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw new Broken("The body is not JSON");
        }
        if (body.isNull() || body.isMissingNode()) {
            throw new Broken("The body is missing");
        }
        if (hasHole(body)) {
            throw new Broken("A list in the body has an empty entry");
        }
        return body;
    }

    private static void checkFetch(JsonNode body) {
        if (!body.hasNonNull("workerId")) {
            throw new Broken("The body lacks workerId: who fetches the tasks");
        }
        for (JsonNode topic : body.path("topics")) {
            if (!topic.hasNonNull("topicName")) {
                throw new Broken("A topic in the body lacks topicName");
            }
        }
    }

    private static boolean hasHole(JsonNode node) {
        for (JsonNode child : node) {
            if ((node.isArray() && child.isNull()) || hasHole(child)) {
                return true;
            }
        }
        return false;
    }
}
