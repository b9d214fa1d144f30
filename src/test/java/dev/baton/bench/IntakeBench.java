package dev.baton.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.LeadFixtures;
import dev.baton.lead.NewLead;
import dev.baton.lead.process.LeadIntakeProcess;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Scale;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leads a second from created to waiting at the rep's task, and what it takes. Targets: 300 one by one, 800 in bulk. */
@BatonTest
class IntakeBench {

    private static final int CALLERS = 8;
    private static final int BATCH = 50;
    private static final int WARM_UP = Scale.of(BATCH * CALLERS / 2, 1_600);
    private static final int SINGLE = Scale.of(5 * CALLERS, 2_000);
    private static final int BULK = Scale.of(4 * BATCH, 10_000);
    private static final int COUNTED = 2 * BATCH;
    private static final int MOST_TRIPS_ONE_BY_ONE = 20;
    private static final int MOST_TRIPS_IN_BULK = 2;

    @Autowired
    LeadIntakeProcess intake;

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcClient jdbc;

    @Test
    void leadsASecond() throws SQLException {
        bulk(WARM_UP);
        Figures.perSecond(WARM_UP, CALLERS, this::single);
        long before = tasks();
        try (StockEngine stock = new StockEngine()) {
            stock.run(WARM_UP, CALLERS);
            oneByOne(1, BareInserts.perSecond(dataSource), stock);
            oneByOne(CALLERS, BareInserts.perSecond(dataSource), stock);
            inBulk(1, BareInserts.perSecond(dataSource), stock);
            inBulk(2, BareInserts.perSecond(dataSource), stock);
        }
        assertThat(tasks() - before).isEqualTo(2L * SINGLE + 2L * BULK);
    }

    @Test
    void roundTripsALead() {
        single(BATCH);
        bulk(BATCH);
        double single = RoundTrips.during(() -> single(COUNTED)) / (double) COUNTED;
        double bulk = RoundTrips.during(() -> bulk(COUNTED)) / (double) COUNTED;

        Figures.print("SQL round trips, one by one (target 20)", single, "per lead");
        Figures.print("SQL round trips, in bulk (target 2)", bulk, "per lead");
        assertThat(single).isBetween(1.0, (double) MOST_TRIPS_ONE_BY_ONE);
        assertThat(bulk).isBetween(1.0 / BATCH, (double) MOST_TRIPS_IN_BULK);
    }

    private void oneByOne(int callers, double bare, StockEngine stock) {
        double stockRate = stock.run(SINGLE, callers);
        CpuUse cpu = CpuUse.now(jdbc);
        double rate = Figures.perSecond(SINGLE, callers, this::single);
        cpu.print("one by one", SINGLE);
        print("intake one by one, callers: " + callers, rate, bare, stockRate);
    }

    private void inBulk(int threads, double bare, StockEngine stock) {
        double stockRate = stock.run(SINGLE, threads);
        CpuUse cpu = CpuUse.now(jdbc);
        double rate = Figures.perSecond(BULK, threads, this::bulk);
        cpu.print("in bulk", BULK);
        print("intake in bulk, 50 a transaction, threads: " + threads, rate, bare, stockRate);
    }

    private static void print(String what, double rate, double bare, double stock) {
        Figures.compare(what, rate, "leads/s", "bare insert, one a transaction", bare);
        Figures.compare(what, rate, "leads/s", "stock engine, as many callers", stock);
    }

    private void single(int leads) {
        IntStream.range(0, leads).forEach(i -> intake.receive(List.of(LeadFixtures.completeLead())));
    }

    private void bulk(int leads) {
        for (int done = 0; done < leads; done += BATCH) {
            List<NewLead> batch = new ArrayList<>(BATCH);
            IntStream.range(0, BATCH).forEach(i -> batch.add(LeadFixtures.completeLead()));
            intake.receive(batch);
        }
    }

    private long tasks() {
        return jdbc.sql("select count(*) from act_ru_task").query(Long.class).single();
    }
}
