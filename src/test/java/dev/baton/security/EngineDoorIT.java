package dev.baton.security;

import static dev.baton.lead.LeadFixtures.leadFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Visitor;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;

/** Whatever comes to the engine's own addresses: a short refusal, a line in the log, nothing of the insides. */
@BatonTest
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineDoorIT {

    private static final String REST = "/engine-rest";
    private static final String WEB = "/camunda/api/engine/engine/default";

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    HistoryService history;

    private final Map<String, String> signIns = new LinkedHashMap<>();
    private String task;
    private String job;

    @BeforeAll
    void signIn() {
        Visitor admin = Visitor.signedInApart(port, "admin");
        admin.get("/camunda/app/welcome/default/");
        String token = admin.cookie("XSRF-TOKEN").orElseThrow();
        signIns.put(REST, "Authorization: Basic " + Base64.getEncoder().encodeToString("admin:admin".getBytes()));
        signIns.put(
                WEB,
                "Cookie: BATON-SESSION=" + admin.cookie("BATON-SESSION").orElseThrow() + "; XSRF-TOKEN=" + token
                        + "\r\nX-XSRF-TOKEN: " + token);
        history.cleanUpHistoryAsync();
        job = history.findHistoryCleanupJobs().get(0).getId();
        LeadDriver driver = new LeadDriver(beans);
        task = driver.task(driver.receive(leadFor("rep1"))).getId();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvFileSource(
            resources = "/security/engine-bad-requests.csv",
            numLinesToSkip = 1,
            delimiter = '|',
            quoteCharacter = '\0')
    void badRequestIsRefusedInAWord(
            String method, String path, String body, int status, String says, CapturedOutput output) throws Exception {
        for (String door : signIns.keySet()) {
            String answer = send(
                    method,
                    door,
                    path.replace("{task}", task).replace("{job}", job),
                    body == null ? null : "application/json",
                    body);

            assertThat(answer).as(door).startsWith("HTTP/1.1 " + status);
            assertThat(said(answer))
                    .as(door)
                    .contains(says == null ? "" : says)
                    .hasSizeLessThan(400)
                    .doesNotContainPattern("(org|dev|com|java|jakarta)\\.[a-z]+\\.")
                    .doesNotContainIgnoringCase("sql");
        }
        assertThat(linesOfRequests(output).count()).as(output.getAll()).isLessThanOrEqualTo(2);
    }

    @Test
    void bodyOverAMegabyteIsNotTaken(CapturedOutput output) throws Exception {
        String body = "{\"variables\":{\"outcome\":{\"value\":\"" + "y".repeat(1_000_000) + "\"}}}";
        for (String door : signIns.keySet()) {
            assertThat(send("POST", door, "/task/" + task + "/complete", "application/json", body))
                    .startsWith("HTTP/1.1 413")
                    .contains("at most 1 MB");
        }
        assertThat(output.getAll()).isBlank();
    }

    @Test
    void deploymentMayBeLargerButNotWithoutBound() throws Exception {
        String type = "multipart/form-data; boundary=x";
        for (String door : signIns.keySet()) {
            assertThat(send("POST", door, "/deployment/create", type, file(2_000_000)))
                    .startsWith("HTTP/1.1 200");
            assertThat(send("POST", door, "/deployment/create", type + "\r\nContent-Length: 10000001", null))
                    .startsWith("HTTP/1.1 413")
                    .contains("at most 10 MB");
        }
    }

    @Test
    void deploymentWithoutANameIsRefusedInAWord(CapturedOutput output) throws Exception {
        for (String door : signIns.keySet()) {
            assertThat(send(
                            "POST",
                            door,
                            "/deployment/create",
                            "multipart/form-data; boundary=x",
                            part("a.txt", "hello")))
                    .startsWith("HTTP/1.1 400")
                    .contains("a deployment holds processes (.bpmn) and forms (.html)");
        }
        assertThat(output.getAll()).doesNotContain("\tat ");
    }

    /** The engine would go down with it until its stack is full. */
    @Test
    void deepDeploymentIsRefused(CapturedOutput output) throws Exception {
        String deep = "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" targetNamespace=\"deep\""
                + " xmlns:c=\"http://camunda.org/schema/1.0/bpmn\"><process id=\"deep\" isExecutable=\"true\">"
                + "<startEvent id=\"s\"/><userTask id=\"t\"><extensionElements><c:inputOutput><c:inputParameter name=\"a\">"
                + "<c:list>".repeat(3_000) + "</c:list>".repeat(3_000)
                + "</c:inputParameter></c:inputOutput></extensionElements></userTask></process></definitions>";
        for (String door : signIns.keySet()) {
            assertThat(send(
                            "POST",
                            door,
                            "/deployment/create",
                            "multipart/form-data; boundary=x",
                            part("a.bpmn", deep)))
                    .startsWith("HTTP/1.1 400")
                    .contains("nests too deep");
        }
        assertThat(output.getAll()).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api//cockpit/x",
                "/camunda/api/admin;x/y",
                "/camunda/app/%2e%2E/x",
                "/camunda/app/x/../y",
                "/camunda/api/a%2Fb",
                "/camunda/api/a%5cb",
                "/engine-rest//task",
                "/engine-rest/task;x=1"
            })
    void oddPathOfNobodyIsRefusedInALine(String path, CapturedOutput output) throws Exception {
        assertThat(send("GET", "", path, null, null)).startsWith("HTTP/1.1 400").contains("The request is not valid");
        assertThat(linesOfRequests(output).count()).as(output.getAll()).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|workerId",
                "{\"maxTasks\":1}|workerId",
                "{\"workerId\":\"a\",\"maxTasks\":1,\"topics\":[{}]}|topicName"
            })
    void fetchingWithoutANameIsRefused(String body, String lacks) throws Exception {
        assertThat(send("POST", REST, "/external-task/fetchAndLock", "application/json", body))
                .startsWith("HTTP/1.1 400")
                .contains("lacks " + lacks);
    }

    @Test
    void jobsOfTheEngineAreShownToAdministratorsOnly() {
        Visitor rep = Visitor.signedIn(port, "rep1");
        Visitor admin = Visitor.signedIn(port, "admin");
        for (String door : signIns.keySet()) {
            assertThat(rep.get(door + "/history/cleanup/job").statusCode()).isEqualTo(403);
            assertThat(rep.get(door + "/job?maxResults=500").body()).doesNotContain(job);
            assertThat(admin.get(door + "/history/cleanup/job").body()).contains(job);
            assertThat(admin.get(door + "/job?maxResults=500").body()).contains(job);
        }
    }

    private static String part(String name, String content) {
        return "--x\r\nContent-Disposition: form-data; name=\"data\"; filename=\"" + name + "\"\r\n\r\n" + content
                + "\r\n--x--\r\n";
    }

    private static String file(int length) {
        return "--x\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nlarge\r\n--x\r\n"
                + "Content-Disposition: form-data; name=\"data\"; filename=\"large.bpmn\"\r\n\r\n"
                + "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" targetNamespace=\"large\">"
                + "<process id=\"large-one\" isExecutable=\"true\"><startEvent id=\"StartEvent_Large\"/></process>"
                + "<!-- " + "y".repeat(length) + " --></definitions>\r\n--x--\r\n";
    }

    /** As it stands: a client of Java's would put an odd path right. */
    private String send(String method, String door, String path, String type, String body) throws IOException {
        byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + door + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                + signIns.getOrDefault(door, "X: y") + "\r\n" + (type == null ? "" : "Content-Type: " + type + "\r\n")
                + (body == null ? "" : "Content-Length: " + bytes.length + "\r\n") + "\r\n";
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(bytes);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What runs by itself says something now and then. */
    private static Stream<String> linesOfRequests(CapturedOutput output) {
        return output.getAll().lines().filter(line -> !line.isBlank() && !line.contains("scheduling-"));
    }

    private static String said(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n"));
    }
}
