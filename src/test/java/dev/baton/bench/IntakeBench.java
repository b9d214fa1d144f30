package dev.baton.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.LeadFixtures;
import dev.baton.lead.LeadIntakeProcess;
import dev.baton.lead.NewLead;
import dev.baton.testing.BatonTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
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

/** Leads a second from created to waiting at the rep's task, and what it takes. Targets: 300 one by one, 800 in bulk. */
@BatonTest
@Import(IntakeBench.Counting.class)
class IntakeBench {

    private static final int WARM_UP = 1_500;
    private static final int SINGLE = 2_000;
    private static final int BULK = 10_000;
    private static final int BATCH = 50;

    @Autowired
    LeadIntakeProcess intake;

    @Autowired
    DataSource dataSource;

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
        single(WARM_UP / 3);
        double bare = bareInserts(SINGLE);
        double stock = stock();

        CountedStatements.ROUND_TRIPS.set(0);
        double single = Figures.perSecond(SINGLE, () -> single(SINGLE));
        double singleTrips = CountedStatements.ROUND_TRIPS.get() / (double) SINGLE;
        CountedStatements.ROUND_TRIPS.set(0);
        double bulk = Figures.perSecond(BULK, () -> bulk(BULK));
        double bulkTrips = CountedStatements.ROUND_TRIPS.get() / (double) BULK;

        Figures.print("bare insert of the lead row, one a transaction", bare, "rows/s");
        Figures.print("stock engine, start to open task", stock, "leads/s");
        Figures.compare("intake one by one", single, "leads/s", "bare insert", bare);
        Figures.compare("intake one by one", single, "leads/s", "stock engine", stock);
        Figures.compare("intake in bulk, 50 a transaction", bulk, "leads/s", "bare insert", bare);
        Figures.compare("intake in bulk, 50 a transaction", bulk, "leads/s", "stock engine", stock);
        Figures.print("SQL round trips, one by one (target 20)", singleTrips, "per lead");
        Figures.print("SQL round trips, in bulk (target 2)", bulkTrips, "per lead");
        assertThat(singleTrips).isLessThanOrEqualTo(20);
        assertThat(bulkTrips).isLessThanOrEqualTo(2);
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

    private static double stock() {
        try (StockEngine engine = new StockEngine()) {
            engine.run(SINGLE / 2);
            return engine.run(SINGLE);
        }
    }

    /** The same row, as one lead wrote it, into a table with the same indexes. */
    private double bareInserts(int rows) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table bare_lead (like lead including all)");
            connection.commit();
            List<Object> values = new ArrayList<>();
            try (ResultSet row = statement.executeQuery("select * from lead limit 1")) {
                row.next();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    values.add(row.getObject(i));
                }
            }
            String marks = "?" + ",?".repeat(values.size() - 1);
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into bare_lead values (" + marks + ")")) {
                return Figures.perSecond(rows, () -> insertAll(connection, insert, values, rows));
            }
        }
    }

    private static void insertAll(Connection connection, PreparedStatement insert, List<Object> values, int rows) {
        try {
            for (int n = 0; n < rows; n++) {
                for (int i = 1; i < values.size(); i++) {
                    insert.setObject(i + 1, values.get(i));
                }
                insert.setString(1, "lead_bare" + n);
                insert.executeUpdate();
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
