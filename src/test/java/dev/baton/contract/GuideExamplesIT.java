package dev.baton.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** The curl examples of the guide for web teams, as they stand there. */
@BatonTest
class GuideExamplesIT {

    private static final Pattern EXAMPLE = Pattern.compile("```\\n(curl .*?)\\n```", Pattern.DOTALL);
    private static final String CAMPAIGN = "q1-buyouts";
    /** Other tests wear out the patience with 127.0.0.1. */
    private static final String ADDRESS = "127.77.7.7";

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    ObjectMapper json;

    @Test
    void everyExampleWorks() throws Exception {
        List<String> examples = EXAMPLE.matcher(Files.readString(Path.of("docs/guide/capture.md")))
                .results()
                .map(MatchResult::group)
                .map(block -> block.replace("```", "").strip())
                .toList();
        Map<String, String> environment = environment();

        assertThat(examples).hasSizeGreaterThanOrEqualTo(4);
        for (String example : examples) {
            assertThat(status(example, environment)).as(example).matches("20[01]");
        }
    }

    private Map<String, String> environment() throws Exception {
        Visitor manager = Visitor.signedIn(port, "manager");
        Map<String, String> environment = new HashMap<>();
        environment.put(
                "CAMPAIGN_TOKEN",
                text(
                        manager.post("/v1/api/campaigns/" + CAMPAIGN + "/tokens", "{\"name\": \"guide\"}")
                                .body(),
                        "token"));
        environment.put(
                "BATON_TOKEN",
                text(
                        Visitor.anonymous(port)
                                .post("/v1/api/auth/token", "{\"username\":\"manager\",\"password\":\"manager\"}")
                                .body(),
                        "access_token"));
        environment.put("LEAD_ID", lead(manager));
        return environment;
    }

    private String lead(Visitor manager) throws Exception {
        String body = "{\"campaign_id\": \"%s\", \"contact\": {\"email\": \"guide@example.com\"}}".formatted(CAMPAIGN);
        String id = text(manager.post("/v1/api/leads", body).body(), "lead_id");
        assertThat(new LeadDriver(beans).task(id)).isNotNull();
        return id;
    }

    private String status(String example, Map<String, String> environment) throws Exception {
        String command = example.replace("127.0.0.1:8080", "127.0.0.1:" + port)
                .replaceFirst("curl ", "curl -s -o /dev/null -w '%{http_code}' --interface " + ADDRESS + " ");
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    private String text(String body, String field) throws Exception {
        return json.readTree(body).get(field).asText();
    }
}
