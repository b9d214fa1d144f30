package dev.baton.messaging.staff;

import dev.baton.shared.outside.OutsideAnswer;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** A service that takes JSON at a web address which is a secret. */
public class StaffWebhook extends StaffService<String> {

    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json; charset=utf-8");

    private final URI address;
    private final StaffHttp http;

    /** @param service its name, for people */
    public StaffWebhook(String service, URI address, StaffServiceSettings settings, Clock clock) {
        super(service, settings, clock);
        this.address = address;
        this.http = new StaffHttp(address, settings.timeout());
    }

    @Override
    Reply call(String body) {
        OutsideAnswer answer = http.post(address, JSON, body);
        return new Reply(answer.status(), Optional.ofNullable(answer.retryAfter()), "");
    }
}
