package dev.baton.shared.database;

import java.sql.SQLException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionException;

/** Tells a database that is gone from a statement that it refuses: the same will work again in a moment. */
public final class DatabaseAway {

    private static final String CONNECTION = "08";
    private static final String SHUTDOWN = "57P";

    private DatabaseAway() {}

    public static boolean isCauseOf(Throwable failure) {
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
