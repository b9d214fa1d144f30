package dev.baton.security.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.shared.file.LiveFolder;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What reaches other people's browsers from a deployment is HTML without code. */
@BatonTest
class DeployedFormsIT {

    private static final String NAME = "form-probe";
    private static final String FORM = "<form name=\"probe\" role=\"form\">%s</form>";
    private static final String OWN = "forms/assignment/work-lead.html";

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    private DeployedProbe probe;

    @Autowired
    RepositoryService repository;

    @Autowired
    LiveFolder folder;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void prepare() {
        probe = new DeployedProbe(beans, port, NAME);
    }

    @AfterEach
    void removeDeployments() {
        probe.remove();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/security/code-in-a-form.csv", delimiter = '|', quoteCharacter = '\0')
    void formWithCodeIsRefusedWithElementAndReason(String html, String reason) throws Exception {
        HttpResponse<String> answer =
                probe.deploy(FORM.formatted(html), step("camunda:formKey=\"embedded:deployment:form.html\"", ""));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("form.html");
        assertThat(probe.count()).isZero();
    }

    @Test
    void formWithoutCodeIsTakenAndShown() throws Exception {
        HttpResponse<String> answer = probe.deploy(
                FORM.formatted("<p>Well?</p>"), step("camunda:formKey=\"embedded:deployment:form.html\"", ""));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(EngineRest.get(port, "admin", "/task/" + probe.begin() + "/deployed-form")
                        .body())
                .contains("Well?");
    }

    /** The engine writes them into HTML, and the id into a script, as they stand. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<camunda:formField id=\"a\" label=\"&lt;img src=x onerror=alert(1)&gt;\" type=\"string\" />",
                "<camunda:formField id=\"a\" label=\"{{constructor.constructor('alert(1)')()}}\" type=\"string\" />",
                "<camunda:formField id=\"a\" label=\"${text}\" type=\"string\" />",
                "<camunda:formField id=\"a\" label=\"A\" type=\"string\" defaultValue=\"${text}\" />",
                "<camunda:formField id=\"a=1;alert(1);b\" label=\"A\" type=\"date\" />",
                "<camunda:formField id=\"a\" label=\"A\" type=\"enum\"><camunda:value id=\"b\" name=\"&lt;b&gt;\" /></camunda:formField>"
            })
    void whatAFieldSaysIsPlainText(String field) throws Exception {
        HttpResponse<String> answer = probe.deploy(FORM.formatted(""), step("", fields(field)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("Step").contains("field");
    }

    @Test
    void formThatTheEngineMakesOfFieldsHasNoScript() throws Exception {
        probe.deploy(
                FORM.formatted(""), step("", fields("<camunda:formField id=\"day\" label=\"Day\" type=\"date\" />")));

        HttpResponse<String> answer = EngineRest.get(port, "admin", "/task/" + probe.begin() + "/rendered-form");

        assertThat(answer.body()).contains("Day").contains("name=\"day\"").doesNotContain("script", "ng-click");
    }

    @ParameterizedTest
    @ValueSource(strings = {"form.form", "picture.svg", "script.js", "page.htm", "page.HTML", "style.css", "probe.dmn"})
    void deploymentHoldsProcessesAndFormsOnly(String file) throws Exception {
        HttpResponse<String> answer = EngineRest.deploy(port, "analyst", NAME, Map.of(file, "<p>x</p>"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(probe.count()).isZero();
    }

    /** What a version of Baton without these guards has let in. */
    @Test
    void formOfAnEarlierVersionIsNotShownWithItsCode() throws Exception {
        probe.deploy(FORM.formatted("old"), step("camunda:formKey=\"embedded:deployment:form.html\"", ""));
        probe.replace("form.html", FORM.formatted("<img src=x onerror=alert(1)>"));

        HttpResponse<String> answer = EngineRest.get(port, "admin", "/task/" + probe.begin() + "/deployed-form");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("holds code").doesNotContain("onerror");
    }

    @Test
    void ownFormOfAnEarlierVersionIsShownAsItShipsToday() throws Exception {
        EngineRest.deploy(
                port,
                "analyst",
                NAME,
                Map.of(
                        OWN,
                        FORM.formatted("old"),
                        "p.bpmn",
                        step("camunda:formKey=\"embedded:deployment:" + OWN + "\"", "")));
        probe.replace(OWN, FORM.formatted("<script cam-script>alert(1)</script>"));

        HttpResponse<String> answer = EngineRest.get(port, "admin", "/task/" + probe.begin() + "/deployed-form");

        assertThat(answer.body().getBytes(StandardCharsets.UTF_8))
                .isEqualTo(folder.shipped("forms", "work-lead.html").get(0).content());
    }

    @Test
    void whatIsOpenedByTheAddressOfADeploymentRunsNothing() throws Exception {
        probe.deploy(FORM.formatted("<p>x</p>"), step("", ""));
        String id = probe.deployment().getId();
        String resource = repository.getDeploymentResources(id).get(0).getId();
        String path = "/deployment/" + id + "/resources/" + resource + "/data";
        Visitor visitor = Visitor.signedIn(port, "admin");

        for (HttpResponse<String> answer :
                List.of(visitor.get("/engine-rest" + path), visitor.get("/camunda/api/engine/engine/default" + path))) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .containsExactly("sandbox; default-src 'none'; frame-ancestors 'none'");
            assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void webApplicationsRunTheirOwnScriptsAndNoText(String application) throws Exception {
        Visitor visitor = Visitor.signedIn(port, "admin");

        String policy = visitor.get("/camunda/app/" + application + "/default/")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();

        assertThat(policy.replaceAll("'nonce-[\\w-]+'", "'nonce'"))
                .isEqualTo("default-src 'self'; script-src 'self' 'nonce'; style-src 'self' 'unsafe-inline';"
                        + " img-src 'self' data:; font-src 'self' data:; base-uri 'self'; form-action 'self';"
                        + " object-src 'none'; frame-src 'none'; frame-ancestors 'none'; sandbox allow-forms"
                        + " allow-scripts allow-same-origin allow-popups allow-downloads");
    }

    private static String fields(String field) {
        return "<bpmn:extensionElements><camunda:formData>" + field + "</camunda:formData></bpmn:extensionElements>";
    }

    private static String step(String attributes, String inner) {
        return ProcessText.with(
                NAME, "<bpmn:userTask id=\"step\" name=\"Step\" " + attributes + ">" + inner + "</bpmn:userTask>");
    }
}
