package dev.baton.contract;

import static dev.baton.lead.LeadFixtures.leadOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.Visitor;
import dev.baton.testing.database.TestDatabase;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every call of the API that answers a list pages and sorts as the contract says (api.md), but those that decision 0039 names. */
@BatonTest
class ListCallsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID = "00000000-0000-0000-0000-00000000002a";
    /** Pages by a mark, whose order is its meaning. */
    private static final Set<String> BY_MARK = Set.of("/v1/api/audit");
    /** A fixed handful. */
    private static final Set<String> WHOLE = Set.of("/v1/api/imports/fields");
    /** Has one order. */
    private static final Set<String> UNSORTED = Set.of("/v1/api/failures");

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    DataSource database;

    private final Map<String, String> wrong = new TreeMap<>();

    @Test
    void everyListPagesAndSorts() throws Exception {
        String campaign = new TestCampaigns(beans).create(Map.of("reps", "'{rep1}'"));
        String lead = new LeadDriver(beans).receive(leadOf(campaign));
        new LeadDriver(beans).receive(leadOf(campaign));
        rows(campaign);
        Visitor admin = Visitor.signedIn(port, "admin");

        Map<String, Set<String>> calls = listCalls(admin);
        calls.forEach((call, parameters) -> {
            String path = call.replace("{campaign_id}", campaign)
                    .replace("{lead_id}", lead)
                    .replaceAll("\\{(import_id|id)}", ID);
            check(admin, call, path, parameters);
        });

        assertThat(calls).hasSizeGreaterThan(20);
        assertThat(wrong).isEmpty();
    }

    private void check(Visitor admin, String call, String path, Set<String> parameters) {
        if (BY_MARK.contains(call) || WHOLE.contains(call)) {
            expect(call, admin.get(path + "?sort=id,asc"), 400, "\"field\":\"sort\"");
            expect(call, admin.get(path + "?page=1"), 400, "\"field\":\"page\"");
            return;
        }
        if (!parameters.containsAll(Set.of("page", "size"))) {
            wrong.put(call, "does not page: " + parameters);
            return;
        }
        expect(call, admin.get(path + "?size=501"), 400, "\"field\":\"size\"");
        expect(call, admin.get(path + "?page=-1"), 400, "\"field\":\"page\"");
        pages(call, answer(admin.get(path + "?size=1")), answer(admin.get(path + "?size=1&page=1")));
        HttpResponse<String> refusal = admin.get(path + "?sort=nobody_has_this,asc");
        if (UNSORTED.contains(call)) {
            expect(call, refusal, 400, "no such parameter");
            return;
        }
        expect(call, refusal, 400, "Sort by one of [");
        String first = refusal.body().replaceAll(".*Sort by one of \\[([a-z_]+).*", "$1");
        expect(call, admin.get(path + "?sort=" + first + ",sideways"), 400, "\"field\":\"sort\"");
        pages(
                call,
                answer(admin.get(path + "?size=1&sort=" + first + ",desc")),
                answer(admin.get(path + "?size=1&page=1&sort=" + first + ",desc")));
    }

    private void pages(String call, JsonNode first, JsonNode second) {
        List<String> fields = new ArrayList<>();
        first.fieldNames().forEachRemaining(fields::add);
        boolean sound = fields.containsAll(List.of("items", "page", "size", "total"))
                && first.get("size").asInt() == 1
                && second.get("page").asInt() == 1
                && first.get("total").equals(second.get("total"))
                && first.get("items").size() == Math.min(1, first.get("total").asLong())
                && second.get("items").size()
                        == Math.max(0, Math.min(1, first.get("total").asLong() - 1))
                && (second.get("items").isEmpty() || !second.get("items").equals(first.get("items")));
        if (!sound) {
            wrong.put(call, first + " then " + second);
        }
    }

    private void expect(String call, HttpResponse<String> answer, int status, String text) {
        if (answer.statusCode() != status || !answer.body().contains(text)) {
            wrong.put(call, answer.uri().getQuery() + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    private static JsonNode answer(HttpResponse<String> answer) {
        try {
            assertThat(answer.statusCode())
                    .as("%s %s", answer.uri(), answer.body())
                    .isEqualTo(200);
            return JSON.readTree(answer.body());
        } catch (java.io.IOException e) {
            throw new AssertionError(answer.uri() + " answers no JSON", e);
        }
    }

    private static Map<String, Set<String>> listCalls(Visitor admin) throws Exception {
        JsonNode document = JSON.readTree(admin.get("/v3/api-docs").body());
        Map<String, Set<String>> calls = new TreeMap<>();
        document.get("paths").fields().forEachRemaining(path -> {
            JsonNode get = path.getValue().get("get");
            String schema = get == null
                    ? ""
                    : get.at("/responses/200/content/application~1json/schema/$ref")
                            .asText();
            if (document.at(schema.replace("#", "")).at("/properties/items").isObject()) {
                Set<String> names = new TreeSet<>();
                get.path("parameters")
                        .forEach(parameter -> names.add(parameter.get("name").asText()));
                calls.put(path.getKey(), names);
            }
        });
        return calls;
    }

    /** What addresses name. */
    private void rows(String campaign) {
        JdbcClient jdbc = JdbcClient.create(TestDatabase.asSuperuser(database));
        jdbc.sql("insert into import (id, file_name, file_size, campaign_id, mode, status, created_by, created_at)"
                        + " values (?::uuid, 'a.csv', 1, ?, 'preview', 'previewed', 'admin', now())")
                .params(ID, campaign)
                .update();
        jdbc.sql("insert into webhook_endpoint (id, url, description, events, campaign_ids, personal_data, state,"
                        + " secret_sealed, created_by, created_at) values (?::uuid, 'https://hooks.example', '', '{}', '{}',"
                        + " false, 'off', '', 'admin', now())")
                .param(ID)
                .update();
        jdbc.sql(
                        "insert into webhook_delivery (id, endpoint_id, type, data, state, next_attempt_at, created_at, changed_at)"
                                + " select gen_random_uuid(), ?::uuid, 'lead.created', '{}', 'delivered', now(), now(), now()"
                                + " from generate_series(1, 3)")
                .param(ID)
                .update();
        jdbc.sql("insert into import_row (import_id, row_number, status) select ?::uuid, n, 'valid' from"
                        + " generate_series(1, 3) n")
                .param(ID)
                .update();
    }
}
