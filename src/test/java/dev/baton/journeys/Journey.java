package dev.baton.journeys;

import dev.baton.testing.database.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole of Baton as people use it: timers fire, mails go out, and Chromium is in front of it. A lead of grade C
 * must be answered within seconds, every other one has the time it always has. One context serves all journeys.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {
            "camunda.bpm.job-execution.wait-time-in-millis=200",
            "camunda.bpm.job-execution.max-wait=500",
            "baton.assignment.answer-within.C=4s",
            "server.shutdown=immediate"
        })
@ContextConfiguration(initializers = TestDatabase.class)
@Import({JourneyLeads.class, EngineTables.class})
@ExtendWith(Chromium.class)
@interface Journey {}
