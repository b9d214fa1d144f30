package dev.baton.engine.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the engine shows of its work that failed, in lists and histories: the words of an exception may hold anything, a
 * statement of the database or somebody's name. What a worker says is Baton's, and loses addresses and numbers.
 */
final class ShownFailures {

    static final String NOT_KNOWN = "The step failed inside Baton; the console shows where, under Failures";

    private static final Pattern CONCERNED = Pattern.compile(
            "/(jobs?|job-log|incident|external-task|external-task-log)(/(?!count$|statistics$|fetchAndLock$).*)?$");
    private static final Set<String> THROWN = Set.of("exceptionMessage", "jobExceptionMessage");
    private static final Pattern PERSONAL = Pattern.compile("\\S+@\\S+|\\+?\\d[\\d ().-]{6,}\\d");

    private final ObjectMapper json;

    ShownFailures(ObjectMapper json) {
        this.json = json;
    }

    static boolean concern(String path) {
        return CONCERNED.matcher(path).find();
    }

    /** @param all whether the reader sees the engine's own jobs, too */
    byte[] of(HeldRefusal held, boolean all) throws IOException {
        String type = String.valueOf(held.getContentType());
        if (!type.contains("json")) {
            return type.startsWith("text/plain") ? NOT_KNOWN.getBytes(StandardCharsets.UTF_8) : held.body();
        }
        JsonNode said = json.readTree(held.body());
        if (!all && said.isArray()) {
            removeOwnJobs(said.elements());
        }
        mask(said);
        return json.writeValueAsBytes(said);
    }

    private static void removeOwnJobs(Iterator<JsonNode> jobs) {
        while (jobs.hasNext()) {
            JsonNode job = jobs.next();
            if (job.has("exceptionMessage") && job.path("processDefinitionKey").isNull()) {
                jobs.remove();
            }
        }
    }

    private static void mask(JsonNode node) {
        if (node instanceof ObjectNode object) {
            THROWN.forEach(name -> put(object, name, NOT_KNOWN));
            boolean ofAJob = "failedJob".equals(object.path("incidentType").asText());
            put(object, "incidentMessage", ofAJob ? NOT_KNOWN : worded(object.path("incidentMessage")));
            put(object, "errorMessage", worded(object.path("errorMessage")));
        }
        node.forEach(ShownFailures::mask);
    }

    private static void put(ObjectNode object, String name, String words) {
        if (object.path(name).isTextual()) {
            object.put(name, words);
        }
    }

    private static String worded(JsonNode said) {
        String words = said.asText();
        return EngineRefusals.isOfInsides(words)
                ? NOT_KNOWN
                : PERSONAL.matcher(words).replaceAll("…");
    }
}
