package dev.baton.identity.team;

import dev.baton.shared.NotFound;
import dev.baton.shared.page.ItemPage;
import dev.baton.shared.page.PageRequest;
import dev.baton.shared.page.Sorting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The teams with their members. */
@Component
class TeamList {

    private static final String TEAMS =
            """
            select t.*, array(select m.username from team_member m where m.team_id = t.id order by m.username) as members
            from team t
            """;
    private static final Sorting SORTS = Sorting.of(
            Map.of("name", "lower(name)", "created_at", "created_at", "updated_at", "updated_at"), "lower(name)", "id");

    private final JdbcClient jdbc;

    TeamList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ItemPage<Team> page(PageRequest asked) {
        List<Team> found = jdbc.sql(TEAMS + SORTS.orderBy(asked.sort()) + "limit ? offset ?")
                .params(asked.size(), asked.offset())
                .query((row, number) -> team(row))
                .list();
        return new ItemPage<>(found, asked.page(), asked.size(), count());
    }

    Team get(UUID id) {
        return one(id, "");
    }

    /** Nobody else changes or deletes it before the running transaction ends. */
    Team hold(UUID id) {
        return one(id, " for update");
    }

    long count() {
        return jdbc.sql("select count(*) from team").query(Long.class).single();
    }

    private Team one(UUID id, String lock) {
        return jdbc.sql(TEAMS + " where t.id = ?" + lock)
                .param(id)
                .query((row, number) -> team(row))
                .optional()
                .orElseThrow(() -> new NotFound("There is no such team"));
    }

    private static Team team(ResultSet row) throws SQLException {
        return new Team(
                row.getObject("id", UUID.class),
                row.getString("name"),
                List.of((String[]) row.getArray("members").getArray()),
                row.getString("manager"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }
}
