package dev.baton.lead.person;

import dev.baton.subject.Subject;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was erased is not written to again and not brought back by a sheet: of them only keyed fingerprints are kept. */
@Component
public class SuppressedPeople {

    private final JdbcClient jdbc;
    private final Clock clock;

    SuppressedPeople(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void add(Subject subject) {
        subject.emailIndexes().forEach(this::add);
        subject.phoneIndexes().forEach(this::add);
    }

    private void add(byte[] index) {
        jdbc.sql("insert into suppressed_person (person_index, since) values (?, ?) on conflict do nothing")
                .params(index, OffsetDateTime.now(clock))
                .update();
    }

    /** @param index of an e-mail address or a phone number */
    public boolean contains(byte[] index) {
        return jdbc.sql("select exists (select 1 from suppressed_person where person_index = ?)")
                .param(index)
                .query(Boolean.class)
                .single();
    }
}
