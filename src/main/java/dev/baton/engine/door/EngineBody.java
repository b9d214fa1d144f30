package dev.baton.engine.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.shared.web.GivenBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** What the engine takes for granted of a body: that it is JSON, that it is there, and that its lists have no holes. */
final class EngineBody {

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

    HttpServletRequest checked(HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        if ("GET".equals(request.getMethod()) || type == null || !type.contains("json")) {
            return request;
        }
        byte[] bytes = request.getInputStream().readAllBytes();
        if (bytes.length > 0) {
            check(bytes);
        }
        return new GivenBody(request, bytes);
    }

    private void check(byte[] bytes) throws IOException {
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
