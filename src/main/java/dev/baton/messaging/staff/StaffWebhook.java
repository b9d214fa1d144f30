package dev.baton.messaging.staff;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;

/** A service that takes JSON at a web address which is a secret. */
public class StaffWebhook extends StaffService<String> {

    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json; charset=utf-8");

    private final URI address;
    private final StaffHttp http;

    /** @param service its name, for people */
    public StaffWebhook(String service, URI address, StaffServiceSettings settings, Clock clock) {
        super(service, settings, clock);
        this.address = address;
        this.http = new StaffHttp(settings.timeout());
    }

    @Override
    Reply call(String body) {
        HttpResponse<String> answer = http.post(address, JSON, body);
        return new Reply(answer.statusCode(), answer.headers().firstValue(RETRY_AFTER), "");
    }
}
