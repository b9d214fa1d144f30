package dev.baton.testing.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.junit.jupiter.api.Nested;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.test.util.AopTestUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Gives each test class the database as the application's first start left it, whatever the classes before have
 * written. The application keeps running: its connections wait meanwhile, and what it remembers for a few seconds it
 * forgets. Spring finds it by META-INF/spring.factories.
 */
public final class FreshDatabase implements TestExecutionListener {

    /** The database as it was, by the application's own. */
    private static final Map<String, String> FIRST = new ConcurrentHashMap<>();

    private static final int TRIES = 30;

    @Override
    public void beforeTestClass(TestContext test) {
        if (AnnotatedElementUtils.hasAnnotation(test.getTestClass(), Nested.class)) {
            return;
        }
        ApplicationContext beans = test.getApplicationContext();
        HikariDataSource source = beans.getBean(HikariDataSource.class);
        String name = source.getJdbcUrl().replaceFirst(".*/(\\w+).*", "$1");
        String first = FIRST.get(name);
        if (first == null) {
            aside(
                    source,
                    name,
                    () -> TestDatabase.execute("create database %s_first template %s".formatted(name, name)));
            FIRST.put(name, name + "_first");
            return;
        }
        String numbers = numbers(source);
        aside(source, name, () -> {
            TestDatabase.execute("drop database " + name + " with (force)");
            TestDatabase.execute("create database %s owner baton_owner template %s".formatted(name, first));
        });
        TestDatabase.execute(name, numbers);
        forget(((ConfigurableApplicationContext) beans).getBeanFactory());
    }

    /** Nobody is connected while it is done; who wants to waits. */
    private static void aside(HikariDataSource source, String database, Runnable deed) {
        for (int tries = 1; !suspended(source, database); tries++) {
            if (tries == TRIES) {
                throw new IllegalStateException("Somebody keeps a connection for good");
            }
        }
        try {
            deed.run();
        } finally {
            source.getHikariPoolMXBean().resumePool();
        }
    }

    /** Not where somebody who has a connection waits for a second one: then it is let go on, for another try. */
    private static boolean suspended(HikariDataSource source, String database) {
        HikariPoolMXBean pool = source.getHikariPoolMXBean();
        pool.suspendPool();
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(1))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> {
                        pool.softEvictConnections(); // also one that was being made when the pool was told to wait
                        return pool.getTotalConnections() == 0 && TestDatabase.connections(database) == 0;
                    });
            return true;
        } catch (ConditionTimeoutException busy) {
            pool.resumePool();
            return false;
        }
    }

    /** Numbers are given once, for what is remembered by them. */
    private static String numbers(HikariDataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select string_agg(format('select setval(%L, %s)',"
                        + " quote_ident(schemaname) || '.' || quote_ident(sequencename), last_value), ';')"
                        + " from pg_sequences where last_value is not null")) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void forget(ConfigurableListableBeanFactory beans) {
        for (String name : beans.getSingletonNames()) {
            Object bean = AopTestUtils.getUltimateTargetObject(beans.getSingleton(name));
            if (bean.getClass().getName().startsWith("dev.baton.")) {
                call(bean, "forget");
                call(bean, "reload");
            }
        }
        ProcessEngineConfigurationImpl engine = beans.getBean(ProcessEngineConfigurationImpl.class);
        call(engine.getSessionFactories().get(ProcessDefinitionManager.class), "forget");
    }

    private static void call(Object bean, String method) {
        var found = ReflectionUtils.findMethod(bean.getClass(), method);
        if (found != null) {
            ReflectionUtils.makeAccessible(found);
            ReflectionUtils.invokeMethod(found, bean);
        }
    }
}
