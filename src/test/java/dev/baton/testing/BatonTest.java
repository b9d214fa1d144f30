package dev.baton.testing;

import dev.baton.testing.database.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole of Baton on a real PostgreSQL, with nothing running by itself: tests execute jobs and external tasks when
 * they want them executed. One context serves all tests that carry this mark.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {"camunda.bpm.job-execution.enabled=false", "camunda.bpm.client.disable-auto-fetching=true"})
@ContextConfiguration(initializers = TestDatabase.class)
public @interface BatonTest {}
