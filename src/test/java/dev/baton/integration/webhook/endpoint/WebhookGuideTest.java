package dev.baton.integration.webhook.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The program in docs/guide/webhooks.md takes what Baton signs, and nothing else. */
class WebhookGuideTest {

    private static final Pattern EXAMPLE = Pattern.compile("```python\\n(.*?)```", Pattern.DOTALL);
    private static final String BODY = "{\"type\":\"lead.created\"}";

    @Test
    void theExampleTakesWhatBatonSignsAndNothingElse() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "No Python on this machine");
        String secret = Signature.newSecret();
        String before = Signature.newSecret();
        long now = Instant.now().getEpochSecond();
        String both = Signature.of(List.of(secret, before), "id-1", now, BODY);

        assertThat(verify(secret, now, both, BODY)).isEqualTo("True");
        assertThat(verify(before, now, both, BODY)).isEqualTo("True");
        assertThat(verify(secret, now, both, BODY + " ")).isEqualTo("False");
        assertThat(verify(Signature.newSecret(), now, both, BODY)).isEqualTo("False");
        assertThat(verify(secret, now - 400, Signature.of(List.of(secret), "id-1", now - 400, BODY), BODY))
                .isEqualTo("False");
    }

    private static String verify(String secret, long time, String signature, String body) throws Exception {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("docs/guide/webhooks.md")));
        assertThat(example.find()).isTrue();
        String program = example.group(1)
                + "import sys\nprint(verify(sys.argv[1], {'webhook-id': 'id-1', 'webhook-timestamp': sys.argv[2],"
                + " 'webhook-signature': sys.argv[3]}, sys.argv[4].encode()))\n";
        Process process = new ProcessBuilder(
                        "/usr/bin/python3", "-c", program, secret, String.valueOf(time), signature, body)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return said.strip();
    }
}
