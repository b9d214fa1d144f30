package dev.baton.enrichment;

import dev.baton.seal.SealedColumn;
import dev.baton.subject.PersonalData;
import dev.baton.subject.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was looked up about a person's leads. */
@Component
@Order(40)
class LookupData implements PersonalData {

    private final JdbcClient jdbc;
    private final Lookups lookups;

    LookupData(JdbcClient jdbc, Lookups lookups) {
        this.jdbc = jdbc;
        this.lookups = lookups;
    }

    @Override
    public Map<String, Object> copy(Subject subject) {
        return Map.of(
                "What was found out about you",
                subject.leadIds().stream()
                        .flatMap(leadId -> lookups.of(leadId).stream())
                        .filter(lookup -> !lookup.found().isEmpty())
                        .map(LookupData::words)
                        .toList());
    }

    private static Map<String, Object> words(Lookups.Lookup lookup) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("Source", lookup.source());
        words.put("Date", lookup.lookedUpAt().toString());
        lookup.found().forEach((fact, value) -> words.put(fact.label(), value));
        return words;
    }

    @Override
    public Map<String, Integer> erase(Subject subject) {
        return Map.of(
                "look-ups",
                jdbc.sql("delete from lead_lookup where lead_id = any(?)")
                        .param(subject.ids())
                        .update());
    }

    @Override
    public List<String> tables() {
        return List.of("lead_lookup");
    }

    /** Where they stand sealed. */
    @Configuration(proxyBeanMethods = false)
    static class SealedLookups {

        @Bean
        SealedColumn leadLookup() {
            return new SealedColumn("lead_lookup", "found_sealed", "'lead_lookup/found/' || lead_id");
        }
    }
}
