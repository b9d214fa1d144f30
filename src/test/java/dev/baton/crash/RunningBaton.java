package dev.baton.crash;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.testing.database.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Baton in a process of its own, told what it must know by environment variables, to be killed. */
public final class RunningBaton implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> QUICK_TO_START = List.of(
            "-Xmx768m",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=256m", // 48 MB else: full under load, and from then on nothing is compiled
            "-XX:+UseSerialGC",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-BytecodeVerificationRemote");

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = TestDatabase.freePort();
    private final Path log;
    private final Process process;
    private String token;

    /** Begins to start; {@link #awaitReady} says when it is done. */
    public RunningBaton(Path data, Map<String, String> environment) throws IOException {
        this(data, environment, QUICK_TO_START);
    }

    RunningBaton(Path data, Map<String, String> environment, List<String> options) throws IOException {
        log = Files.createDirectories(data).resolve("baton.log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.baton.BatonApplication"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(Map.of("SERVER_PORT", String.valueOf(port), "BATON_DATA_DIR", data.toString()));
        builder.environment().putAll(environment);
        process = builder.start();
    }

    public void awaitReady() {
        awaitReadyOn(port);
    }

    /** @param actuator the port that tells how it is, where that is another one */
    void awaitReadyOn(int actuator) {
        await().atMost(Duration.ofSeconds(300))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> ready(actuator));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until the process has ended by itself. @return what it has said */
    String awaitRefusal() throws InterruptedException, IOException {
        if (!process.waitFor(90, TimeUnit.SECONDS) || process.exitValue() == 0) {
            throw new IllegalStateException("Baton has started although it should not");
        }
        return said();
    }

    /** What it has said so far. */
    String said() throws IOException {
        return Files.readString(log);
    }

    public int port() {
        return port;
    }

    /** @return the token that the following calls bring */
    String signIn(String username) {
        token = null;
        String credentials = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, username);
        HttpRequest request = request("/v1/api/auth/token")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(credentials))
                .build();
        token = send(request).get("access_token").asText();
        return token;
    }

    /** The following calls bring a token that another node gave. */
    void use(String tokenOfAnotherNode) {
        token = tokenOfAnotherNode;
    }

    JsonNode get(String path) {
        return send(request(path).build());
    }

    int status(String path) {
        return answer(request(path).build()).statusCode();
    }

    JsonNode post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    /** Uploads a CSV that is to be run at once. @return the import's id */
    String importSheet(String csv, String campaign) {
        String boundary = "----baton";
        String body = part(boundary, "campaign_id", campaign) + part(boundary, "mode", "run") + "--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"sheet.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--" + boundary + "--\r\n";
        HttpRequest request = request("/v1/api/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return send(request).get("import_id").asText();
    }

    /** The lines of the live events, once the stream is open. They end with the stream. */
    Stream<String> events() {
        try {
            HttpRequest request = HttpRequest.newBuilder(address("/v1/api/events"))
                    .header("Authorization", "Bearer " + token)
                    .build();
            return http.send(request, BodyHandlers.ofLines()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As hard as it goes: SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            kill();
        }
    }

    private boolean ready(int actuator) {
        if (!process.isAlive()) {
            throw new IllegalStateException("Baton did not start; see " + log);
        }
        try {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + actuator + "/actuator/health/readiness"))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException expected) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private JsonNode send(HttpRequest request) {
        try {
            return JSON.readTree(answer(request).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path)).timeout(Duration.ofSeconds(60));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String part(String boundary, String name, String value) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }
}
