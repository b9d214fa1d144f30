package dev.baton.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.TestClock;
import dev.baton.testing.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who has a row has it alone, for a while, and may write only while nobody has taken over; one node does it. */
@BatonTest
class LeasesIT {

    private static final Duration LEASE = Duration.ofSeconds(20);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    OneNode oneNode;

    private final TestClock clock = new TestClock(Instant.parse("2026-05-05T12:00:00Z"));
    private final UUID id = UUID.randomUUID();
    private Leases leases;

    @BeforeEach
    void makeRow() {
        leases = new Leases(jdbc, clock, "leased_row", LEASE);
        asSuperuser("create table leased_row (id uuid primary key, claim_no int not null default 0,"
                + " claimed_until timestamptz, words text)");
        asSuperuser("grant all on leased_row to baton");
        inTransaction(() ->
                jdbc.sql("insert into leased_row (id) values (?)").param(id).update());
    }

    @AfterEach
    void dropTable() {
        asSuperuser("drop table leased_row");
    }

    private void asSuperuser(String sql) {
        JdbcClient.create(TestDatabase.asSuperuser(dataSource)).sql(sql).update();
    }

    @Test
    void rowIsClaimedOnceUntilItsLeaseIsOver() {
        assertThat(claim()).contains(1);
        assertThat(claim()).as("held").isEmpty();

        clock.advance(LEASE.plusMillis(1));

        assertThat(claim()).as("its holder is dead").contains(2);
    }

    @Test
    void rowThatAnotherIsJustTakingIsPassedOver() {
        inTransaction(() -> {
            assertThat(claimed()).contains(1);
            CompletableFuture<Optional<Integer>> meanwhile = CompletableFuture.supplyAsync(this::claim);
            assertThat(meanwhile)
                    .as("waits for nobody")
                    .succeedsWithin(Duration.ofSeconds(30))
                    .isEqualTo(Optional.empty());
            return null;
        });
    }

    @Test
    void whoWasOvertakenWritesNothing() {
        claim();
        clock.advance(LEASE.plusMillis(1));
        claim();

        assertThat(write(1, "late")).isFalse();
        assertThat(write(2, "in time")).isTrue();
        assertThat(words()).isEqualTo("in time");
    }

    @Test
    void leaseThatIsExtendedHoldsOnButNotForWhoWasOvertaken() {
        claim();
        clock.advance(LEASE);
        extend(1);
        clock.advance(LEASE);
        assertThat(claim()).as("held").isEmpty();

        clock.advance(Duration.ofMillis(1));
        assertThat(claim()).contains(2);
        clock.advance(LEASE);
        extend(1);
        clock.advance(Duration.ofMillis(1));
        assertThat(claim()).contains(3);
    }

    @Test
    void rowThatIsGivenBackIsFreeAtOnce() {
        claim();

        inTransaction(() -> {
            leases.giveBack(id, 1);
            return null;
        });

        assertThat(claim()).contains(2);
    }

    @Test
    void oneNodeIsAtItAtATime() {
        inTransaction(() -> {
            assertThat(oneNode.takes("a deed")).isTrue();
            assertThat(elsewhere("a deed")).isFalse();
            assertThat(elsewhere("another deed")).isTrue();
            return null;
        });

        assertThat(elsewhere("a deed")).as("it is done").isTrue();
    }

    private boolean elsewhere(String deed) {
        return CompletableFuture.supplyAsync(() -> inTransaction(() -> oneNode.takes(deed)))
                .join();
    }

    private Optional<Integer> claim() {
        return inTransaction(this::claimed);
    }

    private Optional<Integer> claimed() {
        List<Integer> numbers =
                leases.claim("where " + Leases.FREE, "", Map.of(), (row, number) -> row.getInt("claim_no"));
        return numbers.stream().findFirst();
    }

    private boolean write(int claimNo, String words) {
        return inTransaction(
                () -> leases.write(id, claimNo, "words = :words", "words is null", Map.of("words", words)));
    }

    private void extend(int claimNo) {
        inTransaction(() -> {
            leases.extend(id, claimNo);
            return null;
        });
    }

    private String words() {
        return jdbc.sql("select words from leased_row").query(String.class).single();
    }

    private <T> T inTransaction(Supplier<T> deed) {
        return transactions.execute(transaction -> deed.get());
    }
}
