package dev.baton.bulk.job;

import dev.baton.subject.PersonalData;
import dev.baton.subject.Subject;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** That a lead was part of a bulk job, and where it stood before. The job's counts stay. */
@Component
@Order(40)
class BulkData implements PersonalData {

    private final JdbcClient jdbc;

    BulkData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Integer> erase(Subject subject) {
        return Map.of(
                "bulk job entries",
                jdbc.sql("delete from bulk_item where lead_id = any(?)")
                        .param(subject.ids())
                        .update());
    }

    /** An entry holds nothing but the lead's id and place. */
    @Override
    public Map<String, Integer> anonymise(Subject subject) {
        return Map.of();
    }

    @Override
    public List<String> tables() {
        return List.of("bulk_item");
    }
}
