package dev.baton.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.identity.security.bearer.AccessTokens;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Visitor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Who may call what: {@code security/matrix.csv}, a row for each family of addresses, a column for each role and one for each kind of token. */
@BatonTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecurityMatrixIT {

    private static final List<String> ROLES = List.of("rep1", "manager", "analyst", "admin");
    /** Neither shut nor broken: whether there is something to show is not the question here. */
    private static final String OPEN = "open";

    private static final String ANY = "any";

    @Value("${local.port}")
    int port;

    @Autowired
    AccessTokens tokens;

    private final Map<String, Visitor> visitors = new LinkedHashMap<>();

    @BeforeAll
    void signIn() {
        visitors.put("anonymous", Visitor.anonymous(port));
        ROLES.forEach(name -> visitors.put(name, Visitor.signedIn(port, name)));
        visitors.values().forEach(visitor -> visitor.get("/camunda/app/welcome/default/")); // for its forgery token
        visitors.put("token", Visitor.withToken(port, tokenThatReadsLeads()));
        visitors.put("worker", Visitor.withToken(port, tokens.issueForWorker()));
    }

    private String tokenThatReadsLeads() {
        return visitors.get("admin")
                .post("/v1/api/tokens", "{\"name\":\"matrix\",\"permissions\":[\"lead:read\",\"lead:read-all\"]}")
                .body()
                .replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "/security/matrix.csv", numLinesToSkip = 1, delimiter = '|')
    void eachRoleGetsTheAnswerOfTheTable(ArgumentsAccessor row) {
        Map<String, String> expected = new LinkedHashMap<>();
        Map<String, String> found = new LinkedHashMap<>();
        int column = 3;
        for (Map.Entry<String, Visitor> visitor : visitors.entrySet()) {
            String wanted = row.getString(column++);
            int status = visitor.getValue().statusOf(row.getString(0), row.getString(1), row.getString(2));
            boolean open = OPEN.equals(wanted) && status != 401 && status != 403 && status < 500;
            expected.put(visitor.getKey(), wanted);
            found.put(visitor.getKey(), open ? OPEN : ANY.equals(wanted) ? ANY : String.valueOf(status));
        }
        assertThat(found).as(row.getString(0) + " " + row.getString(1)).isEqualTo(expected);
    }
}
