package dev.baton.shared.web.slow;

import java.util.function.Predicate;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Request;

/** From where a request comes: of one that a trusted proxy passes on, from where that had it. */
record Callers(Predicate<String> proxies) {

    String addressOf(Request request) {
        request.action(ActionCode.REQ_HOST_ADDR_ATTRIBUTE, null);
        String address = request.remoteAddr().toString();
        String forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null || !proxies.test(address)) {
            return String.valueOf(address);
        }
        String[] way = forwarded.split(",");
        for (int i = way.length - 1; i >= 0 && proxies.test(address); i--) {
            address = way[i].strip();
        }
        return address;
    }
}
