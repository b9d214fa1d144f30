package dev.baton.testing.database;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database that gives one answer to everything, for rules that ask one beside the point. */
public final class AnsweringJdbc {

    private final Object value;

    private AnsweringJdbc(Object value) {
        this.value = value;
    }

    /** Every query finds nothing, every change changes a row. */
    public static JdbcClient empty() {
        return with(null);
    }

    /** Every query finds this one value. */
    public static JdbcClient with(Object value) {
        return new AnsweringJdbc(value).of(JdbcClient.class);
    }

    private <T> T of(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> answer(method)));
    }

    private Object answer(Method method) {
        Class<?> type = method.getReturnType();
        if (type == int.class) {
            return 1;
        }
        if (type == void.class) {
            return null;
        }
        if (type == Optional.class) {
            return Optional.ofNullable(value);
        }
        if (type == List.class) {
            return value == null ? List.of() : List.of(value);
        }
        return type.isInterface() ? of(type) : value;
    }
}
