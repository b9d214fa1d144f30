package dev.baton.assignment.offer;

import dev.baton.identity.People;
import dev.baton.subject.PersonalData;
import dev.baton.subject.Subject;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** To whom a person's leads were offered, and what reps have begun to write about them. */
@Component
@Order(45)
class OfferData implements PersonalData {

    private final JdbcClient jdbc;
    private final People people;

    OfferData(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    @Override
    public Map<String, Object> copy(Subject subject) {
        Map<String, String> names = people.names();
        return Map.of(
                "Who received your data",
                jdbc.sql("select lead_id, username, offered_at from lead_offer where lead_id = any(?)"
                                + " order by lead_id, number")
                        .param(subject.ids())
                        .query((row, number) -> row.getString(1) + ": "
                                + names.getOrDefault(row.getString(2), row.getString(2)) + ", offered on "
                                + row.getTimestamp(3).toInstant())
                        .list());
    }

    /** The offers go with the lead; it stays readable that they were made as long as the lead itself is there. */
    @Override
    public Map<String, Integer> erase(Subject subject) {
        jdbc.sql("delete from lead_note_draft where lead_id = any(?)")
                .param(subject.ids())
                .update();
        return Map.of();
    }

    @Override
    public List<String> tables() {
        return List.of("lead_offer", "lead_note_draft");
    }
}
