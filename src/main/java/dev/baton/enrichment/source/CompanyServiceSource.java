package dev.baton.enrichment.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.shared.outside.OutsideAnswer;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Hunter's company enrichment ({@code GET /v2/companies/find}). It is told the domain, and nothing of the person. By its
 * documents: 404 it knows nothing, 451 it may not say, 403 too many calls at once, 429 the plan's calls are used up.
 */
@Component
public class CompanyServiceSource implements Source {

    private static final Duration PLAN_USED_UP = Duration.ofHours(1);

    private final EnrichmentSettings settings;
    private final ObjectMapper json;
    private final SourceClient client;

    CompanyServiceSource(EnrichmentSettings settings, ObjectMapper json) {
        this.settings = settings;
        this.json = json;
        this.client = new SourceClient(
                "the company service", settings.companyService().url(), settings.timeout(), false);
    }

    @Override
    public String name() {
        return "company-service";
    }

    @Override
    public boolean isOn() {
        return EnrichmentSettings.given(settings.companyService().key());
    }

    @Override
    public String asked(Question question) {
        return question.businessDomain();
    }

    @Override
    public Map<Fact, String> lookUp(String domain) throws SourceAway {
        OutsideAnswer answer = call(domain);
        return switch (answer.status()) {
            case 200 -> read(answer.body());
            case 404, 451 -> Map.of();
            case 400, 401 -> throw SourceAway.refused("the company service refuses the question (" + answer.status()
                    + "); see whether BATON_COMPANY_SERVICE_KEY is right");
            case 403 -> throw SourceAway.busy("the company service takes fewer questions at once", settings.pause());
            case 429 -> throw SourceAway.busy("the plan at the company service is used up", PLAN_USED_UP);
            default -> throw new SourceAway("the company service cannot answer now (" + answer.status() + ")");
        };
    }

    private OutsideAnswer call(String domain) throws SourceAway {
        URI address = URI.create(settings.companyService().url() + "/companies/find?domain="
                + URLEncoder.encode(domain, StandardCharsets.UTF_8));
        return client.get(
                address,
                Map.of(
                        "Accept",
                        "application/json",
                        "X-API-KEY",
                        settings.companyService().key()));
    }

    private Map<Fact, String> read(String body) throws SourceAway {
        try {
            JsonNode data = json.readTree(body).path("data");
            if (!data.isObject()) {
                throw new SourceAway("the company service gave an answer that cannot be read");
            }
            Map<Fact, String> facts = new EnumMap<>(Fact.class);
            put(facts, Fact.COMPANY, data.path("name"), "");
            put(facts, Fact.COMPANY_SIZE, data.path("metrics").path("employees"), "");
            put(facts, Fact.INDUSTRY, data.path("category").path("industry"), "");
            put(facts, Fact.PROFILE, data.path("linkedin").path("handle"), "https://www.linkedin.com/");
            return facts;
        } catch (JsonProcessingException e) {
            throw new SourceAway("the company service gave an answer that cannot be read");
        }
    }

    private static void put(Map<Fact, String> facts, Fact fact, JsonNode value, String before) {
        if (value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
            facts.put(fact, before + value.asText().strip());
        }
    }
}
