package dev.baton.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The two vulnerabilities that are open in the engine's 7.24.0 are shut here, by every address that leads to them. */
@BatonTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineGuardsIT {

    private static final List<String> ENGINES = List.of("/engine-rest", "/camunda/api/engine/engine/default");
    private static final String NESTED = "{\"orQueries\":[{\"dueAfterExpression\":\"${now()}\",\"name\":\"x\"}]}";
    private static final String OUTER = "{\"dueAfterExpression\":\"${now()}\"}";
    private static final String HARMLESS = "{\"orQueries\":[{\"nameLike\":\"%x%\",\"descriptionLike\":\"%y%\"}]}";

    @Value("${local.port}")
    int port;

    @Autowired
    FilterService filters;

    @Autowired
    IdentityService identity;

    private Visitor rep;
    private Visitor admin;

    @BeforeAll
    void signIn() {
        rep = Visitor.signedIn(port, "rep1");
        admin = Visitor.signedIn(port, "admin");
        rep.get("/camunda/app/tasklist/default/");
        admin.get("/camunda/app/tasklist/default/");
    }

    Stream<String> addressesOfQueries() {
        String filter = filters.createTaskFilterQuery()
                .filterName("Leads to answer")
                .singleResult()
                .getId();
        return ENGINES.stream()
                .flatMap(engine -> Stream.of(
                        engine + "/task?maxResults=5",
                        engine + "/task/count",
                        engine + "/filter/" + filter + "/list?maxResults=5",
                        engine + "/filter/" + filter + "/count",
                        engine + "/filter/" + filter + "/singleResult"));
    }

    @ParameterizedTest
    @MethodSource("addressesOfQueries")
    void expressionInsideAnOrQueryIsNotEvaluated(String address) {
        assertForbidden(address, rep.post(address, NESTED));
        assertForbidden(address, admin.post(address, NESTED));
    }

    @ParameterizedTest
    @MethodSource("addressesOfQueries")
    void expressionInAQueryIsNotEvaluated(String address) {
        assertForbidden(address, rep.post(address, OUTER));
    }

    @ParameterizedTest
    @MethodSource("addressesOfQueries")
    void orQueryWithoutExpressionsWorks(String address) {
        assertThat(rep.post(address, HARMLESS).statusCode()).isBetween(200, 204);
    }

    @ParameterizedTest
    @MethodSource("addressesOfQueries")
    void storedFilterOfARoleWorks(String address) {
        if (address.contains("/filter/") && !address.contains("singleResult")) {
            assertThat(rep.get(address).statusCode()).isEqualTo(200);
            assertThat(rep.post(address, "{}").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${now().getClass()}",
                "${''.class.forName('java.lang.Runtime')}",
                "${people.all()}",
                "${dateTime().plusDays(1).getClass()}",
                "${currentUser()}${now()}",
                "#{now()}"
            })
    void filterWithAnyOtherExpressionIsRefusedAsItIsOrNested(String expression) {
        ENGINES.forEach(engine -> {
            assertThat(create(admin, engine, "\"assigneeExpression\":\"%s\"".formatted(expression))
                            .statusCode())
                    .isEqualTo(400);
            assertThat(create(admin, engine, "\"orQueries\":[{\"assigneeExpression\":\"%s\"}]".formatted(expression))
                            .statusCode())
                    .isEqualTo(400);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"${currentUser()}", "${ currentUser() }"})
    void filterWithAKnownExpressionIsStored(String expression) {
        HttpResponse<String> answer =
                create(admin, "/engine-rest", "\"assigneeExpression\":\"%s\"".formatted(expression));

        assertThat(answer.statusCode()).isEqualTo(200);
        filters.createTaskFilterQuery()
                .filterName("probe")
                .list()
                .forEach(filter -> filters.deleteFilter(filter.getId()));
    }

    @Test
    void repMayNotStoreAnyFilter() {
        ENGINES.forEach(engine ->
                assertThat(create(rep, engine, "\"name\":\"x\"").statusCode()).isEqualTo(403));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", ";x=1", "%2F"})
    void nobodyIsMadeAdministratorEvenWhenThereIsNone(String ending) {
        String path = "/camunda/api/admin/setup/default/user/create" + ending;
        String evil = "{\"profile\":{\"id\":\"evil\"},\"credentials\":{\"password\":\"evil-evil\"}}";
        identity.deleteMembership("admin", "camunda-admin");
        try {
            assertThat(Visitor.anonymous(port).post(path, evil).statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(rep.post(path, evil).statusCode()).isGreaterThanOrEqualTo(400);
        } finally {
            identity.createMembership("admin", "camunda-admin");
        }
        assertThat(identity.createUserQuery().userId("evil").count()).isZero();
    }

    private static HttpResponse<String> create(Visitor who, String engine, String query) {
        return who.post(
                engine + "/filter/create",
                "{\"resourceType\":\"Task\",\"name\":\"probe\",\"query\":{%s},\"properties\":{}}".formatted(query));
    }

    /** For a single result the engine says no more than that there is none. */
    private static void assertForbidden(String address, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        address.endsWith("singleResult")
                                ? "Filter does not returns a valid single result"
                                : "Expressions are forbidden");
    }
}
