package dev.baton.messaging.staff;

import dev.baton.shared.outside.AddressGuard;
import dev.baton.shared.outside.OutsideAnswer;
import dev.baton.shared.outside.OutsideClient;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Posts once, within a time limit, and is sent on to no other address. */
final class StaffHttp {

    private final OutsideClient client;

    /** @param timeout for the whole answer */
    StaffHttp(URI server, Duration timeout) {
        this.client = new OutsideClient(AddressGuard.trusting(server), timeout, false);
    }

    /** It did not come in time, or cannot be used. */
    static final class NoAnswer extends RuntimeException {

        private NoAnswer(Exception cause) {
            super(cause);
        }
    }

    OutsideAnswer post(URI address, Map<String, String> headers, String body) {
        try {
            return client.post(address, headers, body);
        } catch (IOException e) {
            throw new NoAnswer(e);
        }
    }
}
