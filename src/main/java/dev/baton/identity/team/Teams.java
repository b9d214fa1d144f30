package dev.baton.identity.team;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is in which team, for what chooses reps by teams. */
@Component
public class Teams {

    private final JdbcClient jdbc;

    Teams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The members' user names, by team; a team without any is left out. */
    public Map<UUID, List<String>> members() {
        return jdbc
                .sql("select team_id, username from team_member order by team_id, username")
                .query((row, number) -> Map.entry(row.getObject("team_id", UUID.class), row.getString("username")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Those of the teams that there are; none of them is deleted before the running transaction ends. */
    public Set<UUID> held(List<UUID> ids) {
        return Set.copyOf(jdbc.sql("select id from team where id = any(?) order by id for share")
                .param(ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }
}
