package dev.baton.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What several do with one lead in the same moment, made certain: all of them have begun and wait for its row. */
public final class HeldLead {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    public HeldLead(ApplicationContext beans) {
        jdbc = beans.getBean(JdbcClient.class);
        transactions = beans.getBean(TransactionTemplate.class);
    }

    /** @param calls wait for the row until all do, then go on one after the other @return their answers, in this order */
    @SafeVarargs
    public final <T> List<T> atOnce(String leadId, Supplier<T>... calls) {
        return behind(leadId, () -> {}, List.of(calls));
    }

    /** @param deed done to the lead, and committed, while the call waits for the row */
    public <T> T behind(String leadId, Runnable deed, Supplier<T> call) {
        return behind(leadId, deed, List.of(call)).get(0);
    }

    private <T> List<T> behind(String leadId, Runnable deed, List<Supplier<T>> calls) {
        List<CompletableFuture<T>> begun = transactions.execute(transaction -> {
            jdbc.sql("select id from lead where id = ? for update")
                    .param(leadId)
                    .query(String.class)
                    .single();
            List<CompletableFuture<T>> waiting =
                    calls.stream().map(HeldLead::begin).toList();
            await().until(() -> waiting() >= calls.size() || waiting.stream().anyMatch(CompletableFuture::isDone));
            assertThat(waiting).as("wait for the row").noneMatch(CompletableFuture::isDone);
            deed.run();
            return waiting;
        });
        return begun.stream().map(CompletableFuture::join).toList();
    }

    private static <T> CompletableFuture<T> begin(Supplier<T> call) {
        return CompletableFuture.supplyAsync(call, run -> new Thread(run).start());
    }

    /** Asked by Awaitility's own thread, which has no part in the transaction. */
    private long waiting() {
        return jdbc.sql("select count(*) from pg_stat_activity where datname = current_database()"
                        + " and wait_event_type = 'Lock'")
                .query(Long.class)
                .single();
    }
}
