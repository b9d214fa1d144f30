package dev.baton.scoring.service;

import dev.baton.shared.database.StartLock;
import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demo's catalogue. */
@Component
@Profile("demo")
class DemoServices {

    private static final List<ServiceForm> SERVICES = List.of(
            new ServiceForm("Nextcloud installation", List.of("Nextcloud setup", "Nextcloud server")),
            new ServiceForm("Security assessment", List.of("Security audit", "Penetration test", "Pentest")),
            new ServiceForm("Funding buyout", List.of("Buyout", "Settlement purchase")),
            new ServiceForm("Server migration", List.of("Cloud migration", "Server move")),
            new ServiceForm("Backup and recovery", List.of("Backup", "Disaster recovery")));

    private final JdbcClient jdbc;
    private final StartLock startLock;
    private final Clock clock;

    DemoServices(JdbcClient jdbc, StartLock startLock, Clock clock) {
        this.jdbc = jdbc;
        this.startLock = startLock;
        this.clock = clock;
    }

    @PostConstruct
    void seedAtStart() {
        startLock.run(this::seed);
    }

    private void seed() {
        boolean none = jdbc.sql("select count(*) = 0 from catalogue_service")
                .query(Boolean.class)
                .single();
        if (none) {
            SERVICES.forEach(this::add);
        }
    }

    private void add(ServiceForm form) {
        UUID id = UUID.randomUUID();
        ServiceForm.Checked service = form.check(word -> null);
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("insert into catalogue_service (id, name, synonyms, created_at, updated_at) values (?, ?, ?, ?, ?)")
                .params(id, service.name(), service.synonyms().toArray(String[]::new), now, now)
                .update();
        jdbc.sql("insert into catalogue_service_word (word, service_id) select word, ? from unnest(?) as word")
                .params(id, service.words().toArray(String[]::new))
                .update();
    }
}
