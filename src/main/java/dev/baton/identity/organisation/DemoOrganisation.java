package dev.baton.identity.organisation;

import dev.baton.shared.database.StartLock;
import jakarta.annotation.PostConstruct;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demo's organisation. */
@Component
@Profile("demo")
class DemoOrganisation {

    private final JdbcClient jdbc;
    private final StartLock startLock;

    DemoOrganisation(JdbcClient jdbc, StartLock startLock) {
        this.jdbc = jdbc;
        this.startLock = startLock;
    }

    @PostConstruct
    void seedAtStart() {
        startLock.run(this::seed);
    }

    private void seed() {
        jdbc.sql(
                        """
                        insert into organisation (name, country, currency, time_zone, language)
                        values ('Example Sales', 'US', 'USD', 'UTC', 'en') on conflict do nothing
                        """)
                .update();
    }
}
