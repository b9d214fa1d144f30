package dev.baton.testing.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.LeadFixtures;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContextManager;

/** What one test class writes is gone for the next one, and the application goes on. */
@BatonTest
class FreshDatabaseIT {

    /** Has the application that this class has. */
    @BatonTest
    private static final class Next {}

    @Autowired
    ApplicationContext beans;

    @Test
    void nextClassFindsNothingOfThisOne() throws Exception {
        LeadDriver driver = new LeadDriver(beans);
        driver.receive(LeadFixtures.leadFor("rep1"));
        long numbered = lastActivity();
        assertThat(leads()).isEqualTo(1);

        new TestContextManager(Next.class).beforeTestClass();

        assertThat(leads()).isZero();
        String lead = driver.receive(LeadFixtures.leadFor("rep1"));
        assertThat(driver.task(lead).getAssignee()).isEqualTo("rep1");
        assertThat(lastActivity()).as("a number is given once").isGreaterThan(numbered);
    }

    private long leads() {
        return beans.getBean(JdbcClient.class)
                .sql("select count(*) from lead")
                .query(Long.class)
                .single();
    }

    private long lastActivity() {
        return beans.getBean(JdbcClient.class)
                .sql("select max(id) from lead_activity")
                .query(Long.class)
                .single();
    }
}
