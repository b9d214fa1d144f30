package dev.baton.assignment.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where leads stand in {@code lead-assignment} and {@code lead-work}. */
@Component
public class LeadPlaces {

    private final JdbcClient jdbc;

    LeadPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A lead's process.
     *
     * @param taskId null while the rep's work waits for a day
     * @param task its definition
     */
    public record Place(String instanceId, String process, String taskId, String task) {

        public boolean isWork() {
            return LeadWorkProcess.KEY.equals(process);
        }
    }

    /** By lead; what is not there stands in neither process, or its process has not come so far. */
    public Map<String, Place> of(List<String> leadIds) {
        Map<String, Place> places = new HashMap<>();
        jdbc.sql(
                        """
                        select p.business_key, p.id, p.process, t.id, t.step
                        from engine_process_view p left join engine_task_view t on t.process_id = p.id
                        where p.business_key = any(?) and p.process in (?, ?) and (t.id is not null or p.process = ?)
                        """)
                .params(
                        leadIds.toArray(String[]::new),
                        LeadAssignmentProcess.KEY,
                        LeadWorkProcess.KEY,
                        LeadWorkProcess.KEY)
                .query(row -> {
                    places.put(
                            row.getString(1),
                            new Place(row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
                });
        return places;
    }
}
