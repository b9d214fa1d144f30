package dev.baton.security.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deployments, by whichever way, are in the audit log with who, what and a digest; refusals as well. */
@BatonTest
class DeploymentsInTheLogIT {

    private static final String NAME = "log-probe";
    private static final String FORM = "<form name=\"probe\"><p>%s</p></form>";

    @Value("${local.port}")
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void removeDeployments() {
        repository
                .createDeploymentQuery()
                .deploymentName(NAME)
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    private record Entry(String username, String subjectId, String outcome) {}

    @Test
    void eachFileIsThereWithWhoAndDigest() throws Exception {
        String one = FORM.formatted("one");
        String two = FORM.formatted("two");

        EngineRest.deploy(port, "analyst", NAME, Map.of("each-one.html", one, "each-two.html", two));

        assertThat(entries("each-"))
                .containsExactlyInAnyOrder(
                        new Entry("analyst", "each-one.html sha256:" + digest(one), "done"),
                        new Entry("analyst", "each-two.html sha256:" + digest(two), "done"));
    }

    @Test
    void deployingAgainIsThereToo() throws Exception {
        EngineRest.deploy(port, "analyst", NAME, Map.of("again-one.html", FORM.formatted("one")));
        String deployment = repository
                .createDeploymentQuery()
                .deploymentName(NAME)
                .singleResult()
                .getId();

        EngineRest.post(port, "admin", "/deployment/" + deployment + "/redeploy", "{}");

        assertThat(entries("again-")).extracting(Entry::username).containsExactlyInAnyOrder("analyst", "admin");
    }

    @Test
    void refusalIsThereWithItsReasonAndNothingOfTheContent() throws Exception {
        String form = "<form><script>secret()</script></form>";

        EngineRest.deploy(port, "analyst", NAME, Map.of("code-one.html", form));

        assertThat(entries("code-"))
                .containsExactly(new Entry(
                        "analyst",
                        "code-one.html sha256:" + digest(form) + ": code-one.html, <script> is not allowed in a form",
                        "refused"));
    }

    @Test
    void whoHasNoRightIsThereToo() throws Exception {
        String form = FORM.formatted("one");

        EngineRest.deploy(port, "rep1", NAME, Map.of("right-one.html", form));

        assertThat(entries("right-"))
                .containsExactly(
                        new Entry("rep1", "right-one.html sha256:" + digest(form) + ": no right to deploy", "refused"));
    }

    @Test
    void whatBatonPutsLiveIsThereAsItsOwnDeed() {
        assertThat(jdbc.sql("select username from audit_log where action = 'deployed' and subject_id like ?")
                        .param("processes/privacy/privacy-request.bpmn sha256:%")
                        .query(String.class)
                        .list())
                .containsOnly("baton")
                .isNotEmpty();
    }

    private List<Entry> entries(String files) {
        return jdbc.sql("select username, subject_id, outcome from audit_log where action = 'deployed'"
                        + " and subject_type = 'file' and subject_id like ? order by id")
                .param(files + "%")
                .query((row, number) -> new Entry(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private static String digest(String content) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
    }
}
