package dev.baton.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.LeadFixtures;
import dev.baton.lead.LeadIntakeProcess;
import dev.baton.lead.NewLead;
import dev.baton.testing.BatonTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leads a second from created to waiting at the rep's task, and what it takes. Targets: 300 one by one, 800 in bulk. */
@BatonTest
@Import(IntakeBench.Counting.class)
class IntakeBench {

    private static final int WARM_UP = 1_600;
    private static final int SINGLE = 2_000;
    private static final int BULK = 10_000;
    private static final int BATCH = 50;
    private static final int CALLERS = 8;

    @Autowired
    LeadIntakeProcess intake;

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcClient jdbc;

    @TestConfiguration
    static class Counting {

        @Bean
        static BeanPostProcessor countStatements() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source ? CountedStatements.wrap(source) : bean;
                }
            };
        }
    }

    @Test
    void leadsASecond() throws SQLException {
        bulk(WARM_UP);
        Figures.perSecond(WARM_UP, CALLERS, this::single);
        try (StockEngine stock = new StockEngine()) {
            stock.run(WARM_UP, CALLERS);
            oneByOne(1, BareInserts.perSecond(dataSource), stock);
            oneByOne(CALLERS, BareInserts.perSecond(dataSource), stock);
            inBulk(1, BareInserts.perSecond(dataSource), stock);
            inBulk(2, BareInserts.perSecond(dataSource), stock);
        }
    }

    private void oneByOne(int callers, double bare, StockEngine stock) {
        double stockRate = stock.run(SINGLE, callers);
        CpuUse cpu = CpuUse.now(jdbc);
        CountedStatements.ROUND_TRIPS.set(0);
        double rate = Figures.perSecond(SINGLE, callers, this::single);
        double trips = CountedStatements.ROUND_TRIPS.get() / (double) SINGLE;
        cpu.print("one by one", SINGLE);
        print("intake one by one, callers: " + callers, rate, bare, stockRate);
        Figures.print("SQL round trips, one by one (target 20)", trips, "per lead");
        assertThat(trips).isLessThanOrEqualTo(20);
    }

    private void inBulk(int threads, double bare, StockEngine stock) {
        double stockRate = stock.run(SINGLE, threads);
        CpuUse cpu = CpuUse.now(jdbc);
        CountedStatements.ROUND_TRIPS.set(0);
        double rate = Figures.perSecond(BULK, threads, this::bulk);
        double trips = CountedStatements.ROUND_TRIPS.get() / (double) BULK;
        cpu.print("in bulk", BULK);
        print("intake in bulk, 50 a transaction, threads: " + threads, rate, bare, stockRate);
        Figures.print("SQL round trips, in bulk (target 2)", trips, "per lead");
        assertThat(trips).isLessThanOrEqualTo(2);
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
}
