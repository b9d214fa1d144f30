package dev.baton.scoring.service;

import dev.baton.shared.Remembered;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The catalogue as scoring asks for it, for each lead: read again every few seconds, on each node. */
@Component
public class KnownServices {

    private static final Duration FRESH = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final Remembered<Set<String>> words;

    KnownServices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.words = new Remembered<>(FRESH, clock, this::read);
    }

    /** All names and synonyms, in the form in which {@link ServiceWords} finds them. */
    public Set<String> words() {
        return words.get();
    }

    /** After a change, which then counts at once on this node. */
    void forget() {
        words.forget();
    }

    private Set<String> read() {
        return Set.copyOf(jdbc.sql("select word from catalogue_service_word")
                .query(String.class)
                .list());
    }
}
