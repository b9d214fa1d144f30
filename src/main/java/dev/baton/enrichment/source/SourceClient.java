package dev.baton.enrichment.source;

import dev.baton.shared.outside.AddressGuard;
import dev.baton.shared.outside.OutsideAnswer;
import dev.baton.shared.outside.OutsideClient;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Asks a source over HTTP. */
final class SourceClient {

    private final String source;
    private final OutsideClient client;

    /**
     * @param source in words, for people
     * @param server where it stands, as the operator says; blank where it is off
     */
    SourceClient(String source, String server, Duration timeout, boolean redirects) {
        this.source = source;
        this.client = new OutsideClient(
                AddressGuard.trusting(URI.create(server == null ? "" : server.strip())), timeout, redirects);
    }

    OutsideAnswer get(URI address, Map<String, String> headers) throws SourceAway {
        try {
            return client.get(address, headers);
        } catch (IOException e) {
            throw new SourceAway(source + " did not answer");
        }
    }
}
