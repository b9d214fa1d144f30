package dev.baton.failure;

import dev.baton.failure.list.FailureFilter;
import dev.baton.failure.list.FailureId;
import dev.baton.failure.list.FailureQuery;
import dev.baton.failure.list.FailureRow;
import dev.baton.failure.list.FailureState;
import dev.baton.shared.Conflict;
import dev.baton.shared.page.PageRequest;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries again what has stopped, each in a transaction of its own: one that cannot be does not hold up the others. */
@Component
class RetryMany {

    private static final int MOST = 500;

    private final FailureQuery query;
    private final Failures failures;
    private final TransactionTemplate transactions;

    RetryMany(FailureQuery query, Failures failures, TransactionTemplate transactions) {
        this.query = query;
        this.failures = failures;
        this.transactions = transactions;
    }

    /** @param left how many more have stopped: ask again */
    record Retried(int retried, long left) {}

    Retried retry(FailureFilter filter, String by) {
        FailureFilter stopped = new FailureFilter(filter.kind(), FailureState.STOPPED, filter.campaignId());
        List<FailureRow> rows = transactions.execute(status -> query.page(stopped, PageRequest.of(0, MOST)));
        int retried = (int) rows.stream().filter(row -> retried(row.id(), by)).count();
        return new Retried(retried, transactions.execute(status -> query.count(stopped)));
    }

    private boolean retried(FailureId id, String by) {
        try {
            failures.retry(id, by);
            return true;
        } catch (Conflict settled) {
            return false;
        }
    }
}
