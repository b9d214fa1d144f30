package dev.baton.testing.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Slack's incoming webhooks ({@code /slack}: 200 "ok", 400 "invalid_payload", 404 "no_service") and Teams' Workflows
 * ({@code /teams}: 202, 400) and Twilio's Messages (201, 400 with a code), as their documents say, and their bad days. Keeps what it has taken.
 */
public final class FakeStaffServices extends FakeHttp {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** How all of them answer. */
    public enum Mood {
        TAKES,
        /** 404: the webhook was removed. */
        GONE,
        /** 307 to another place of its own, which takes everything. */
        MOVED,
        /** 429 with the header of {@link #retryAfter}. */
        BUSY,
        /** 500 */
        BROKEN,
        /** Takes nothing and never answers. */
        SILENT,
        /** Sends the head of an answer and never its end. */
        STALLS,
        HANGS_UP
    }

    private final List<String> slack = new CopyOnWriteArrayList<>();
    private final List<String> teams = new CopyOnWriteArrayList<>();
    private final List<String> sms = new CopyOnWriteArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile Supplier<Mood> moods = () -> Mood.TAKES;
    private volatile String retryAfter;

    public FakeStaffServices() {
        serve("/elsewhere", call -> {
            calls.incrementAndGet();
            send(call, 200, "{}");
        });
        serve("/slack", call -> answer(call, slack));
        serve("/teams", call -> answer(call, teams));
        serve("/2010-04-01/Accounts/AC1/Messages.json", call -> answer(call, sms));
        serve("/2010-04-01/Accounts/UNREADABLE/Messages.json", call -> send(call, 201, "Thank you"));
    }

    /** @param service {@code slack} or {@code teams}; Twilio is at {@link #base}, its account {@code AC1}, its token {@code secret} */
    public String address(String service) {
        return base() + "/" + service + "/T000/B000/secret";
    }

    public void mood(Mood next) {
        moods(() -> next);
    }

    /** @param next asked at each call */
    public void moods(Supplier<Mood> next) {
        moods = next;
    }

    /** @param header null: 429 comes without one */
    public void retryAfter(String header) {
        retryAfter = header;
    }

    /** The messages taken, by service. */
    public List<String> taken(String service) {
        return switch (service) {
            case "slack" -> slack;
            case "teams" -> teams;
            default -> sms;
        };
    }

    /** How often either was called. */
    public int calls() {
        return calls.get();
    }

    public void reset() {
        mood(Mood.TAKES);
        retryAfter = null;
        slack.clear();
        teams.clear();
        sms.clear();
        calls.set(0);
    }

    private void answer(HttpExchange call, List<String> ledger) throws IOException {
        calls.incrementAndGet();
        String body = body(call);
        boolean isSlack = ledger == slack;
        Mood mood = moods.get();
        if (ledger == sms && mood == Mood.GONE) {
            send(call, 400, "{\"code\": 21211, \"message\": \"Invalid 'To' Phone Number: +1415555XXXX\"}");
            return;
        }
        switch (mood) {
            case TAKES -> take(call, body, ledger);
            case GONE -> send(call, 404, isSlack ? "no_service" : "{\"error\":{\"code\":\"WorkflowNotFound\"}}");
            case MOVED -> {
                call.getResponseHeaders().add("Location", base() + "/elsewhere");
                send(call, 307, "");
            }
            case BUSY -> {
                if (retryAfter != null) {
                    call.getResponseHeaders().add("Retry-After", retryAfter);
                }
                send(call, 429, isSlack ? "rate_limited" : "");
            }
            case BROKEN -> send(call, 500, isSlack ? "rollup_error" : "");
            case STALLS -> stall(call);
            case SILENT -> untilClosed();
            default -> calls.get(); // nothing but the end of the connection
        }
    }

    private void take(HttpExchange call, String body, List<String> ledger) throws IOException {
        if (ledger == sms) {
            takeSms(call, body);
            return;
        }
        JsonNode message = JSON.readTree(body);
        boolean good = ledger == slack ? isSlack(message) : isTeams(message);
        if (!good) {
            send(call, 400, "invalid_payload");
            return;
        }
        ledger.add(body);
        send(call, ledger == slack ? 200 : 202, ledger == slack ? "ok" : "");
    }

    private void takeSms(HttpExchange call, String body) throws IOException {
        String basic = Base64.getEncoder().encodeToString("AC1:secret".getBytes(StandardCharsets.UTF_8));
        if (!("Basic " + basic).equals(call.getRequestHeaders().getFirst("Authorization"))) {
            send(call, 401, "{\"code\": 20003, \"message\": \"Authenticate\"}");
            return;
        }
        String form = URLDecoder.decode(body, StandardCharsets.UTF_8);
        boolean good = form.matches("To=\\+\\d+&From=\\+\\d+&Body=.{1,1600}");
        if (good) {
            sms.add(form);
        }
        send(call, good ? 201 : 400, good ? "{\"sid\":\"SM1\",\"status\":\"queued\"}" : "{\"code\": 21602}");
    }

    private static boolean isSlack(JsonNode message) {
        return !message.path("text").asText().isBlank();
    }

    private static boolean isTeams(JsonNode message) {
        JsonNode attachment = message.path("attachments").path(0);
        return "message".equals(message.path("type").asText())
                && "application/vnd.microsoft.card.adaptive"
                        .equals(attachment.path("contentType").asText())
                && "AdaptiveCard".equals(attachment.path("content").path("type").asText())
                && attachment.path("content").path("body").size() > 0;
    }
}
