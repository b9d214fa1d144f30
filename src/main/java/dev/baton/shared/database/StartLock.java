package dev.baton.shared.database;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What every node makes at its start where it is missing: one node after the other, so that it is made once. */
@Component
public class StartLock {

    private final OneNode oneNode;
    private final TransactionTemplate transactions;

    StartLock(OneNode oneNode, TransactionTemplate transactions) {
        this.oneNode = oneNode;
        this.transactions = transactions;
    }

    /** Does the deed in one transaction, which holds the lock; a node that dies meanwhile lets it go. */
    public void run(Runnable deed) {
        transactions.executeWithoutResult(transaction -> {
            oneNode.waitsFor("start");
            deed.run();
        });
    }
}
