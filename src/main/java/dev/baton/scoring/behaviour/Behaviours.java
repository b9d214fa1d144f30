package dev.baton.scoring.behaviour;

import dev.baton.lead.ScoreContribution;
import dev.baton.rules.Rules;
import dev.baton.scoring.BehaviourAsked;
import dev.baton.scoring.BehaviourWorth;
import dev.baton.scoring.SilenceCost;
import dev.baton.scoring.behaviour.BehaviourTable.Deed;
import dev.baton.scoring.behaviour.BehaviourTable.Done;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What leads did, with what was merged into them, and what that is worth today. */
@Component
public class Behaviours {

    private static final String WITH_PARTS =
            """
            with recursive part (root, id) as (
                select id, id from lead_view where id = any(?)
                union all select p.root, l.id from part p join lead_view l on l.merged_into = p.id)
            """;
    private static final String SCORING = "scoring";

    private final Rules rules;
    private final JdbcClient jdbc;
    private final Clock clock;

    Behaviours(Rules rules, JdbcClient jdbc, Clock clock) {
        this.rules = rules;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The rows that are live now. */
    public BehaviourTable table() {
        String version = rules.version(SCORING);
        List<BehaviourAsked> kinds = Stream.concat(
                        Arrays.stream(BehaviourKind.values()).map(BehaviourKind::apiName),
                        Stream.of(BehaviourTable.SILENCE))
                .map(BehaviourAsked::new)
                .toList();
        return new BehaviourTable(
                version, rules.run(SCORING, kinds, BehaviourWorth.class), rules.run(SCORING, kinds, SilenceCost.class));
    }

    public List<ScoreContribution> of(String leadId) {
        Done done = done(List.of(leadId)).get(leadId);
        return done == null || done.isNothing(today()) ? List.of() : table().contributions(done, today());
    }

    /** By lead. */
    public Map<String, Done> done(Collection<String> leadIds) {
        String[] ids = leadIds.toArray(String[]::new);
        Map<String, Done> found = new HashMap<>();
        jdbc.sql("select id, created_at from lead_view where id = any(?)")
                .param(ids)
                .query(row -> {
                    found.put(row.getString(1), new Done(day(row.getTimestamp(2)), new ArrayList<>()));
                });
        jdbc.sql(WITH_PARTS + "select p.root, b.kind, b.at from part p join lead_behaviour b on b.lead_id = p.id"
                        + " where b.machine is null")
                .param(ids)
                .query(row -> {
                    Deed deed = new Deed(BehaviourKind.of(row.getString(2)), day(row.getTimestamp(3)));
                    found.get(row.getString(1)).deeds().add(deed);
                });
        return found;
    }

    private static LocalDate day(java.sql.Timestamp at) {
        return LocalDate.ofInstant(at.toInstant(), ZoneOffset.UTC);
    }
}
