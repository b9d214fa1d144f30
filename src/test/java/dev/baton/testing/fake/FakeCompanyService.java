package dev.baton.testing.fake;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Hunter's company enrichment ({@code GET /v2/companies/find?domain=…}) as its documents say, and its bad days. */
public final class FakeCompanyService extends FakeHttp {

    public static final String KEY = "secret-key";

    /** How it answers. */
    public enum Mood {
        /** 200 for the companies it was told, 404 for others. */
        KNOWS,
        /** 403: too many calls at once. */
        BUSY,
        /** 429: the plan is used up. */
        USED_UP,
        /** 401: the key is no good. */
        REFUSES,
        /** 500 */
        BROKEN,
        /** Takes the question and never answers. */
        SILENT,
        /** Sends the head of an answer and never its end. */
        STALLS,
        /** 200 with half of an answer. */
        GARBLED
    }

    private final Map<String, String> companies = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile Supplier<Mood> moods = () -> Mood.KNOWS;

    public FakeCompanyService() {
        serve("/v2/companies/find", this::answer);
    }

    public String address() {
        return base() + "/v2";
    }

    public void mood(Mood next) {
        moods(() -> next);
    }

    /** @param next asked at each call */
    public void moods(Supplier<Mood> next) {
        moods = next;
    }

    public void company(String domain, String name, String employees, String industry, String handle) {
        companies.put(
                domain,
                """
                {"data":{"name":"%s","legalName":null,"domain":"%s","category":{"industry":"%s"},
                 "metrics":{"employees":"%s"},"linkedin":{"handle":"%s"}},"meta":{"domain":"%s"}}
                """
                        .formatted(name, domain, industry, employees, handle, domain));
    }

    public int calls() {
        return calls.get();
    }

    public void reset() {
        mood(Mood.KNOWS);
        companies.clear();
        calls.set(0);
    }

    private void answer(HttpExchange call) throws IOException {
        calls.incrementAndGet();
        switch (moods.get()) {
            case BUSY -> send(call, 403, error("too_many_requests", 403));
            case USED_UP -> send(call, 429, error("usage_exceeded", 429));
            case REFUSES -> send(call, 401, error("authentication_failed", 401));
            case BROKEN -> send(call, 500, "");
            case GARBLED -> send(call, 200, "{\"data\":{\"name\":");
            case STALLS -> stall(call);
            case SILENT -> untilClosed();
            default -> known(call);
        }
    }

    private void known(HttpExchange call) throws IOException {
        String company = companies.get(call.getRequestURI().getQuery().replaceFirst("^domain=", ""));
        if (!KEY.equals(call.getRequestHeaders().getFirst("X-API-KEY"))) {
            send(call, 401, error("authentication_failed", 401));
        } else if (company == null) {
            send(call, 404, error("not_found", 404));
        } else {
            send(call, 200, company);
        }
    }

    private static String error(String id, int code) {
        return "{\"errors\":[{\"id\":\"%s\",\"code\":%d,\"details\":\"\"}]}".formatted(id, code);
    }
}
