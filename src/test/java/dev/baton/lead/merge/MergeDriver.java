package dev.baton.lead.merge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;

/** What a manager does with two leads of one person, over HTTP. */
final class MergeDriver {

    private final LeadDriver driver;
    private final int port;
    private final Visitor manager;

    MergeDriver(LeadDriver driver, int port) {
        this.driver = driver;
        this.port = port;
        this.manager = Visitor.signedIn(port, "manager");
    }

    static String path(String id, String more) {
        return "/v1/api/leads/" + id + more;
    }

    static String body(String other, String more) {
        return "{\"other_lead_id\":\"" + other + "\"" + more + "}";
    }

    static JsonNode answer(int status, HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(words(status, answer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String words(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }

    Visitor manager() {
        return manager;
    }

    /** As the rep who has the offer. */
    void accept(String id) {
        String rep = driver.task(id).getAssignee();
        words(200, Visitor.signedIn(port, rep).post(path(id, "/accept"), null));
    }

    HttpResponse<String> merge(String kept, String other, String more) {
        return manager.post(path(kept, "/merge"), body(other, more));
    }

    HttpResponse<String> unmerge(String id) {
        return manager.post(path(id, "/unmerge"), null);
    }

    JsonNode get(String id, String more) {
        return answer(200, manager.get(path(id, more)));
    }

    void change(String id, String json) {
        words(200, manager.send("PATCH", path(id, ""), json));
    }
}
