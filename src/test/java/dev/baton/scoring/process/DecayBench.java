package dev.baton.scoring.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.bench.Figures;
import dev.baton.scoring.behaviour.BehaviourDriver;
import dev.baton.scoring.behaviour.BehaviourSettings;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Scale;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How long a night takes in which many leads have fallen silent, and the next, in which nothing changes. */
@BatonTest
class DecayBench {

    private static final int LEADS = Scale.of(200, 100_000);

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void nightInWhichManyLeadsChange() {
        String model = new BehaviourDriver(beans).receive();
        transactions.executeWithoutResult(transaction -> jdbc.sql(
                        """
                        insert into lead select (jsonb_populate_record(l, jsonb_build_object('id', 'L-DECAY-' || n,
                            'uuid', gen_random_uuid(), 'created_at', now() - interval '45 days', 'offered_to', null,
                            'email_index', null, 'phone_index', null))).* from lead l, generate_series(1, ?) n where l.id = ?
                        """)
                .params(LEADS, model)
                .update());
        Duration first = night();
        assertThat(jdbc.sql("select count(*) from lead where id like 'L-DECAY-%'"
                                + " and score_breakdown::text like '%Silent%'")
                        .query(Long.class)
                        .single())
                .isEqualTo(LEADS);
        Figures.print("night in which " + Figures.count(LEADS, "leads") + " change", first.toMillis(), "ms");
        Figures.print("night in which none changes", night().toMillis(), "ms");
    }

    private Duration night() {
        BehaviourScoring scoring = beans.getBean(BehaviourScoring.class);
        int batch = beans.getBean(BehaviourSettings.class).batch();
        Instant start = Instant.now();
        transactions.executeWithoutResult(transaction -> scoring.findDue());
        while (Boolean.TRUE.equals(transactions.execute(transaction -> scoring.scoreNext(batch)))) {
            // the next batch
        }
        return Duration.between(start, Instant.now());
    }
}
