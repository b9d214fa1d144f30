package dev.baton.lead;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.bench.Figures;
import dev.baton.shared.PageRequest;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How long a manager waits for the duplicates among 100,000 leads, of which 10,000 share something. */
@BatonTest
class DuplicatesBench {

    private static final int LEADS = 100_000;
    private static final int CALLS = 20;
    private static final long TARGET_MILLIS = 1_000;
    private static final long LEAD_PAGE_MILLIS = 50;

    @Autowired
    ApplicationContext beans;

    @Autowired
    Duplicates duplicates;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void groupsComeInTime() {
        String pattern = new LeadDriver(beans).receive(new OnePerson().byEmail("Acme"));
        fill(pattern);
        IntStream.range(0, 20).forEach(number -> onePersonTwice());
        long groups = slowest(() -> duplicates.groups(null, new PageRequest(0, 20)));
        long ofOne = slowest(() -> duplicates.of(new LeadDriver(beans).lead(pattern)));

        Figures.print("a page of duplicates among 100,000 leads, slowest of 20", groups, "ms");
        Figures.print("duplicates of one lead, slowest of 20", ofOne, "ms");
        assertThat(groups).isLessThan(TARGET_MILLIS);
        assertThat(ofOne).isLessThan(LEAD_PAGE_MILLIS);
    }

    private void onePersonTwice() {
        LeadDriver driver = new LeadDriver(beans);
        OnePerson ann = new OnePerson();
        driver.receive(ann.byPhone("Acme"));
        driver.receive(ann.byPhone("Bolt"));
    }

    /** Older than the first page, which opens no sealed value of these: theirs is bound to another row. */
    private void fill(String pattern) {
        transactions.executeWithoutResult(transaction -> jdbc.sql(
                        """
                        insert into lead (id, uuid, campaign_id, source, contact_sealed, email_index, phone_index,
                            name_birth_index, created_at, updated_at)
                        select 'bench-' || n, gen_random_uuid(), campaign_id, source, contact_sealed,
                            decode(md5('e' || n % 95000), 'hex'), decode(md5('p' || n % 97000), 'hex'),
                            decode(md5('b' || n % 98000), 'hex'), created_at - n * interval '1 minute', updated_at
                        from lead, generate_series(1, ?) n where id = ?
                        """)
                .params(LEADS, pattern)
                .update());
        transactions.executeWithoutResult(
                transaction -> jdbc.sql("analyze lead").update());
    }

    private static long slowest(Runnable question) {
        long slowest = 0;
        question.run();
        for (int call = 0; call < CALLS; call++) {
            long started = System.nanoTime();
            question.run();
            slowest = Math.max(slowest, (System.nanoTime() - started) / 1_000_000);
        }
        return slowest;
    }
}
