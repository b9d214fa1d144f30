package dev.baton.shared.web.slow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.shared.web.ApiError;
import dev.baton.shared.web.TrustedProxies;
import java.util.function.Predicate;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Puts Tomcat's connector together so that slow clients take no threads from the others. */
@Component
class SlowClients implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** An answer up to here leaves the thread at once, however slowly it is read; the system allows some 200 KB. */
    private static final int SEND_BUFFER = 208 * 1024;

    private final Predicate<String> proxies;
    private final Refusals refusals;

    SlowClients(TrustedProxies proxies, ObjectMapper json) {
        this.proxies = proxies.addresses();
        this.refusals = new Refusals(
                body(json, HttpStatus.REQUEST_TIMEOUT, "The request took too long to arrive"),
                body(json, HttpStatus.SERVICE_UNAVAILABLE, "Too many uploads at once; please try again in a moment"));
    }

    /** What is answered, as JSON, to who is too slow or one too many. */
    record Refusals(byte[] tooSlow, byte[] tooMany) {}

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setProtocol(PatientProtocol.class.getName());
        factory.addConnectorCustomizers(connector -> {
            connector.setProperty("socket.txBufSize", String.valueOf(SEND_BUFFER));
            ((PatientProtocol) connector.getProtocolHandler()).prepare(proxies, refusals);
        });
    }

    private static byte[] body(ObjectMapper json, HttpStatus status, String message) {
        try {
            return json.writeValueAsBytes(ApiError.of(status, "UNAVAILABLE", message));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
