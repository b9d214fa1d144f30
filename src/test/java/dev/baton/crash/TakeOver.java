package dev.baton.crash;

import static dev.baton.crash.SharedDatabase.CAMPAIGN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.testing.fake.ScriptedMailServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The worst moment for a node to die: it reads a sheet, it holds jobs whose time has come, and it has fetched mails
 * that it has not sent. Mails wait at the mail server, jobs at rows that the test holds.
 */
final class TakeOver implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TakeOver.class);
    private static final int MAILS = 30;
    private static final int TIMERS = 40;
    private static final int ROWS = 1_000;

    private final SharedDatabase database;
    private final ScriptedMailServer mails;
    private final Map<String, RunningBaton> nodes;
    private final Connection rows;
    private List<String> timers;
    private String importId;
    private long killedAt;

    TakeOver(SharedDatabase database, ScriptedMailServer mails, RunningBaton a, RunningBaton b) throws SQLException {
        this.database = database;
        this.mails = mails;
        this.nodes = Map.of("node-a", a, "node-b", b);
        this.rows = database.source().getConnection();
        rows.setAutoCommit(false);
    }

    void fill() throws SQLException {
        RunningBaton a = nodes.get("node-a");
        String before = a.importSheet(SharedDatabase.sheet("before", MAILS + TIMERS), CAMPAIGN);
        database.awaitImported(before);
        List<SharedDatabase.Offered> offered = database.offeredOf(before, MAILS + TIMERS);
        timers = offered.subList(MAILS, MAILS + TIMERS).stream()
                .map(SharedDatabase.Offered::leadId)
                .toList();
        MailsUnderWay.hold(database, mails, nodes.keySet(), offered.subList(0, MAILS), a.port());
        holdJobs();
        importId = a.importSheet(SharedDatabase.sheet("during", ROWS), CAMPAIGN);
    }

    /** The offers' time is over; the jobs that say so wait for their leads' rows, on both nodes. */
    private void holdJobs() throws SQLException {
        try (var hold = rows.prepareStatement("select id from lead where id = any(?) for update")) {
            hold.setArray(1, rows.createArrayOf("text", timers.toArray()));
            hold.executeQuery();
        }
        int due = database.change(
                "update act_ru_job set duedate_ = now() at time zone 'UTC' - interval '1 second'"
                        + " where lock_owner_ is null and process_instance_id_ in (select proc_inst_id_ from"
                        + " act_ru_variable where name_ = 'leadId' and text_ = any(?)) and handler_cfg_ like ?",
                timers.toArray(String[]::new),
                "BoundaryEvent_TimeOver%");
        assertThat(due).isEqualTo(TIMERS);
        await().until(() -> database.count("select count(distinct lock_owner_) from act_ru_job"
                        + " where lock_exp_time_ > now() at time zone 'UTC'")
                == 2);
    }

    void killTheImporter() throws Exception {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> database.imported(importId) > 0);
        String importer = nodes.keySet().stream()
                .filter(node -> database.holds(node, "import-rows", 1))
                .findFirst()
                .orElseThrow();
        killedAt = System.nanoTime();
        nodes.get(importer).kill();
        log.info(
                "{} is killed after {} of {} rows, with {} mails under way",
                importer,
                database.imported(importId),
                ROWS,
                database.mailsUnderWay());
        assertThat(database.imported(importId)).isBetween(1L, ROWS - 1L);
        rows.rollback();
        MailsUnderWay.release(mails, nodes.size());
    }

    void awaitAllDone(Duration limit) {
        Map<String, BooleanSupplier> left = new HashMap<>(Map.of(
                "the sheet is imported",
                () -> database.count(
                                "select imported from import where id = ?::uuid and status = 'completed'"
                                        + " union all select 0 limit 1",
                                importId)
                        == ROWS,
                "the due timers have run",
                () -> timedOut() == TIMERS,
                "the mails are out",
                () -> database.mailsUnderWay() == 0));
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .atMost(limit.minusNanos(System.nanoTime() - killedAt))
                .until(() -> {
                    left.entrySet().removeIf(this::isDone);
                    return left.isEmpty();
                });
    }

    private boolean isDone(Map.Entry<String, BooleanSupplier> work) {
        boolean done = work.getValue().getAsBoolean();
        if (done) {
            log.info("{} s after the kill {}", (System.nanoTime() - killedAt) / 100_000_000 / 10.0, work.getKey());
        }
        return done;
    }

    void nothingIsLostOrDoneTwice() {
        assertThat(database.count("select count(*) from lead where import_id = ?::uuid", importId))
                .isEqualTo(ROWS);
        assertThat(database.count("select count(distinct email_index) from lead where import_id = ?::uuid", importId))
                .isEqualTo(ROWS);
        assertThat(database.count(
                        "select count(distinct lead_id) from lead_activity where activity_type = 'timed_out'"))
                .isEqualTo(TIMERS);
        assertThat(timedOut()).isEqualTo(TIMERS);
        assertThat(database.count("select count(*) from act_ru_incident")).isZero();
        MailsUnderWay.eachWentOutOnce(database, mails);
    }

    private long timedOut() {
        return database.count("select count(*) from lead_activity where activity_type = 'timed_out'");
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}
