package dev.baton.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Visitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** The document that the console takes its types from is the one that Baton serves. */
@BatonTest
class ApiDocumentIT {

    private static final Path COMMITTED = Path.of("src/main/frontend/openapi.json");
    private static final Path SERVED = Path.of("target/openapi.json");
    private static final ObjectMapper SORTED = new ObjectMapper()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(SerializationFeature.INDENT_OUTPUT);

    @Value("${local.port}")
    int port;

    @Test
    void consoleTakesItsTypesFromWhatIsServed() throws Exception {
        String document = Visitor.signedIn(port, "manager").get("/v3/api-docs").body();
        String served = SORTED.writeValueAsString(SORTED.readValue(document, Object.class)) + "\n";
        Files.writeString(SERVED, served);
        String committed = Files.readString(COMMITTED);

        assertThat(differing(SORTED.readTree(committed), SORTED.readTree(served)))
                .as("The API changed: cp %s %s, then mend what no longer compiles in the console", SERVED, COMMITTED)
                .isEmpty();
        assertThat(served.equals(committed))
                .as("The same, but written otherwise: cp %s %s", SERVED, COMMITTED)
                .isTrue();
    }

    /** By name, as a whole document would be too long to read. */
    private static Set<String> differing(JsonNode committed, JsonNode served) {
        Set<String> differing = new TreeSet<>();
        for (String part : Set.of("/paths", "/components/schemas")) {
            for (JsonNode side : List.of(committed.at(part), served.at(part))) {
                side.fieldNames().forEachRemaining(name -> {
                    if (!Objects.equals(
                            committed.at(part).get(name), served.at(part).get(name))) {
                        differing.add(part + " " + name);
                    }
                });
            }
        }
        return differing;
    }
}
