package dev.baton.lead.capture;

import java.sql.SQLException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionException;

/** Tells a database that is gone from a lead that it does not take: there is no use in trying the others one by one. */
final class DatabaseAway {

    private static final String CONNECTION = "08";
    private static final String SHUTDOWN = "57P";

    private DatabaseAway() {}

    static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof TransactionException
                    || cause instanceof org.hibernate.TransactionException // a rollback without a connection
                    || (cause instanceof SQLException sql && isConnection(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isConnection(String state) {
        return state != null && (state.startsWith(CONNECTION) || state.startsWith(SHUTDOWN));
    }
}
