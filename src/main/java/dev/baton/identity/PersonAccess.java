package dev.baton.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether somebody who has signed in is still let in, asked with every request and therefore remembered for a few
 * seconds. An end of access, a new password and the end of a long day end the sign-ins before it.
 */
@Component
public class PersonAccess {

    /** From signing in, however busy a browser that is left open keeps the session: a long working day. */
    static final Duration LONGEST = Duration.ofHours(12);

    private static final Duration FRESH = Duration.ofSeconds(3);

    private final People people;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(Person person, Instant signedInSince, Instant at) {}

    PersonAccess(People people, JdbcClient jdbc, Clock clock) {
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The person as they are now; empty when they are gone, shut out, or must sign in again. */
    public Optional<Person> admitted(String username, Instant signedIn) {
        if (signedIn.isBefore(clock.instant().minus(LONGEST))) {
            return Optional.empty();
        }
        return known(username)
                .filter(found -> found.person().active() && !signedIn.isBefore(found.signedInSince()))
                .map(Known::person);
    }

    /** The person as they are now, however they come; empty when they are gone or shut out. */
    public Optional<Person> active(String username) {
        return known(username).map(Known::person).filter(Person::active);
    }

    public void end(String username) {
        write(username, true);
    }

    public void giveBack(String username) {
        write(username, false);
    }

    /** Whoever is signed in by this name must sign in again. */
    public void endSignIns(String username) {
        write(username, people.find(username).filter(person -> !person.active()).isPresent());
    }

    public void forget(String username) {
        known.remove(username);
    }

    public void forget() {
        known.clear();
    }

    private void write(String username, boolean ended) {
        jdbc.sql("insert into person_access (username, ended, signed_in_since) values (?, ?, ?) on conflict (username)"
                        + " do update set ended = excluded.ended, signed_in_since = excluded.signed_in_since")
                .params(username, ended, OffsetDateTime.now(clock))
                .update();
    }

    private Optional<Known> known(String username) {
        Known found = known.get(username);
        boolean fresh = found != null && !found.at().isBefore(clock.instant().minus(FRESH));
        return fresh ? Optional.of(found) : read(username);
    }

    private Optional<Known> read(String username) {
        Optional<Person> person = people.find(username);
        Instant since = jdbc.sql("select signed_in_since from person_access where username = ?")
                .param(username)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElse(Instant.EPOCH);
        Optional<Known> found = person.map(one -> new Known(one, since, clock.instant()));
        found.ifPresentOrElse(one -> known.put(username, one), () -> known.remove(username));
        return found;
    }
}
