package dev.baton.enrichment.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.shared.RetryAfter;
import dev.baton.shared.outside.OutsideAnswer;
import java.net.IDN;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.apache.hc.client5.http.psl.PublicSuffixMatcher;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;
import org.springframework.stereotype.Component;

/**
 * Since when a domain is registered, by RDAP (RFC 9082, 9083). A server that knows all registries sends on to the one of
 * the domain; each is told the registered domain and nothing of the person.
 */
@Component
public class RegistrySource implements Source {

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final EnrichmentSettings settings;
    private final ObjectMapper json;
    private final Clock clock;
    private final SourceClient client;
    private final PublicSuffixMatcher suffixes = PublicSuffixMatcherLoader.getDefault();

    RegistrySource(EnrichmentSettings settings, ObjectMapper json, Clock clock) {
        this.settings = settings;
        this.json = json;
        this.clock = clock;
        this.client =
                new SourceClient("the domain registry", settings.registry().url(), settings.timeout(), true);
    }

    @Override
    public String name() {
        return "registry";
    }

    @Override
    public boolean isOn() {
        return EnrichmentSettings.given(settings.registry().url());
    }

    /** Mail may be taken at a part of what is registered: of {@code mail.acme.co.uk} that is {@code acme.co.uk}. */
    @Override
    public String asked(Question question) {
        String domain = question.businessDomain();
        String registered = domain == null ? null : suffixes.getDomainRoot(domain);
        return registered == null ? domain : registered;
    }

    @Override
    public Map<Fact, String> lookUp(String domain) throws SourceAway {
        OutsideAnswer answer = client.get(address(domain), Map.of("Accept", "application/rdap+json"));
        return switch (answer.status()) {
            case 200 -> read(answer.body());
            case 400, 404 -> Map.of();
            case 429 -> throw SourceAway.busy("the domain registry takes fewer questions", pause(answer));
            default -> throw new SourceAway("the domain registry cannot answer now (" + answer.status() + ")");
        };
    }

    private URI address(String domain) {
        return URI.create(settings.registry().url() + "/domain/" + IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES));
    }

    private Duration pause(OutsideAnswer answer) {
        return RetryAfter.of(answer.retryAfter(), settings.pause(), clock.instant(), LONGEST_PAUSE);
    }

    private Map<Fact, String> read(String body) throws SourceAway {
        try {
            for (JsonNode event : json.readTree(body).path("events")) {
                if ("registration".equals(event.path("eventAction").asText())) {
                    LocalDate day = OffsetDateTime.parse(event.path("eventDate").asText())
                            .toLocalDate();
                    return Map.of(Fact.DOMAIN_SINCE, day.toString());
                }
            }
            return Map.of();
        } catch (JsonProcessingException | DateTimeParseException e) {
            throw new SourceAway("the domain registry gave an answer that cannot be read");
        }
    }
}
