package dev.baton.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** Counts the round trips to the database: each execute of a statement is one, a batch is one. */
final class CountedStatements {

    static final AtomicLong ROUND_TRIPS = new AtomicLong();

    private CountedStatements() {}

    static DataSource wrap(DataSource source) {
        return proxy(DataSource.class, source);
    }

    private static <T> T proxy(Class<T> type, Object target) {
        return type.cast(Proxy.newProxyInstance(
                CountedStatements.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (target instanceof Statement && method.getName().startsWith("execute")) {
                        ROUND_TRIPS.incrementAndGet();
                    }
                    try {
                        Object result = method.invoke(target, arguments);
                        boolean wraps = result instanceof Connection && type == DataSource.class
                                || result instanceof Statement && type == Connection.class;
                        return wraps ? proxy(method.getReturnType(), result) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
