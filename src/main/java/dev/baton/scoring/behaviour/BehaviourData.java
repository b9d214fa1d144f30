package dev.baton.scoring.behaviour;

import dev.baton.subject.PersonalData;
import dev.baton.subject.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person's leads did: theirs to read, and gone with them. */
@Component
@Order(40)
class BehaviourData implements PersonalData {

    private final JdbcClient jdbc;

    BehaviourData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Object> copy(Subject subject) {
        return Map.of(
                "What you did",
                jdbc.sql(
                                "select kind, at, template, machine from lead_behaviour where lead_id = any(?) order by at, id")
                        .param(subject.ids())
                        .query((row, number) -> {
                            Map<String, Object> deed = new LinkedHashMap<>();
                            deed.put("What", BehaviourKind.of(row.getString(1)).words());
                            deed.put("When", row.getTimestamp(2).toInstant().toString());
                            deed.put("Mail", row.getString(3));
                            deed.put("Counts", row.getString(4) == null);
                            return (Map<String, Object>) deed;
                        })
                        .list());
    }

    @Override
    public Map<String, Integer> erase(Subject subject) {
        jdbc.sql("delete from lead_behaviour_due where lead_id = any(?)")
                .param(subject.ids())
                .update();
        int deeds = jdbc.sql("delete from lead_behaviour where lead_id = any(?)")
                .param(subject.ids())
                .update();
        return Map.of("things done", deeds);
    }

    @Override
    public List<String> tables() {
        return List.of("lead_behaviour", "lead_behaviour_due");
    }
}
