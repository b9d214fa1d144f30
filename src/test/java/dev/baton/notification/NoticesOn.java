package dev.baton.notification;

import dev.baton.testing.database.TestDatabase;
import dev.baton.testing.fake.FakeStaffServices;
import dev.baton.testing.fake.ScriptedMailServer;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** Baton as of {@link dev.baton.testing.BatonTest}, with Slack, Teams, Twilio and a mail server. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {
            // one name for two engines in a JVM: the addresses of the other context would lead to this one's engine
            "camunda.bpm.generate-unique-process-engine-name=true",
            "camunda.bpm.generate-unique-process-application-name=true",
            "camunda.bpm.job-execution.enabled=false",
            "camunda.bpm.client.disable-auto-fetching=true",
            "baton.notice.public-url=https://baton.example",
            "baton.staff-services.timeout=2s"
        })
@ContextConfiguration(initializers = {TestDatabase.class, NoticesOn.Outside.class})
@interface NoticesOn {

    /** Gives the context the addresses of the fakes. */
    final class Outside implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        static final FakeStaffServices SERVICES = new FakeStaffServices();
        static final ScriptedMailServer MAILS = new ScriptedMailServer();

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Map<String, Object> addresses = Map.of(
                    "baton.notice.slack-url",
                    SERVICES.address("slack"),
                    "baton.notice.teams-url",
                    SERVICES.address("teams"),
                    "baton.notice.sms.url",
                    SERVICES.base(),
                    "baton.notice.sms.account-sid",
                    "AC1",
                    "baton.notice.sms.auth-token",
                    "secret",
                    "baton.notice.sms.from",
                    "+14155550100",
                    "baton.mail.host",
                    "127.0.0.1",
                    "baton.mail.port",
                    MAILS.port());
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("outside", addresses));
        }
    }
}
