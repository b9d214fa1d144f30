package dev.baton.lead.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.bench.Figures;
import dev.baton.shared.page.PageRequest;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Scale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How long a manager waits for the duplicates among many leads, of which a tenth share something. */
@BatonTest
class DuplicatesBench {

    private static final int LEADS = Scale.of(500, 100_000);
    private static final int CALLS = Scale.of(2, 20);
    private static final int PEOPLE_TWICE = 20;
    private static final long TARGET_MILLIS = 300;
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
        IntStream.range(0, PEOPLE_TWICE).forEach(number -> onePersonTwice());
        PageRequest page = PageRequest.of(0, PEOPLE_TWICE);
        String one = duplicates.groups(null, page).items().get(0).leads().get(0).leadId();
        assertThat(duplicates.groups(null, page).total()).isEqualTo(PEOPLE_TWICE + LEADS / 10L);
        assertThat(duplicates.of(new LeadDriver(beans).lead(one))).hasSize(1);

        long groups = slowest(() -> duplicates.groups(null, page));
        long ofOne = slowest(() -> duplicates.of(new LeadDriver(beans).lead(one)));
        String leads = Figures.count(LEADS, "leads");
        Figures.print("a page of duplicates among " + leads + ", slowest (target 300)", groups, "ms");
        Figures.print("duplicates of one among " + leads + ", slowest (target 50)", ofOne, "ms");
        if (Scale.isWhole()) {
            assertThat(groups).isLessThan(TARGET_MILLIS);
            assertThat(ofOne).isLessThan(LEAD_PAGE_MILLIS);
        }
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
                            decode(md5('e' || n % :emails), 'hex'), decode(md5('p' || n % :phones), 'hex'),
                            decode(md5('b' || n % :births), 'hex'), created_at - n * interval '1 minute', updated_at
                        from lead, generate_series(1, :leads) n where id = :pattern
                        """)
                .param("emails", LEADS / 100 * 95)
                .param("phones", LEADS / 100 * 97)
                .param("births", LEADS / 100 * 98)
                .param("leads", LEADS)
                .param("pattern", pattern)
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
