package dev.baton.crash;

import static org.awaitility.Awaitility.await;

import dev.baton.testing.database.TestDatabase;
import dev.baton.testing.fake.ScriptedMailServer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One database for several processes of Baton: what they must be told, and what they leave in it. */
final class SharedDatabase {

    static final String CAMPAIGN = "q1-buyouts";

    private final String url;
    private final String key = UUID.randomUUID().toString().replace("-", "");
    private final JdbcClient jdbc;

    /** With Baton's tables. */
    SharedDatabase() {
        this(TestDatabase.newDatabase());
    }

    private SharedDatabase(String url) {
        this.url = url;
        this.jdbc = JdbcClient.create(source());
    }

    /** Without anything: what comes first makes the tables. */
    static SharedDatabase empty() {
        return new SharedDatabase(TestDatabase.emptyDatabase());
    }

    /** A lead that waits for a rep's answer. */
    record Offered(String leadId, String username) {}

    DataSource source() {
        return new DriverManagerDataSource(url);
    }

    /** @param node stands before the node's name as a worker: tells whose lock it is */
    Map<String, String> environment(String node, ScriptedMailServer mails) {
        Map<String, String> environment = new HashMap<>();
        environment.put("HOSTNAME", node);
        environment.put("DATABASE_URL", url);
        environment.put("ENCRYPTION_KEY", key);
        environment.put("SMTP_HOST", "127.0.0.1");
        environment.put("SMTP_PORT", String.valueOf(mails.port()));
        environment.put("SMTP_STARTTLS", "false");
        environment.put("SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE", "15");
        return environment;
    }

    /** The same address in the form that hosters give. */
    String urlOfHosters() {
        return url.replaceFirst(
                "jdbc:postgresql://([^/]+)/(\\w+).*", "postgres://postgres:any@$1/$2?ApplicationName=test");
    }

    static String sheet(String mark, int rows) {
        StringBuilder csv = new StringBuilder("Client Name,E-mail,Phone Number\n");
        for (int i = 0; i < rows; i++) {
            csv.append(String.format(
                    Locale.ROOT, "Ann Abel%d,%s%d@company.example,206-%03d-%04d\n", i, mark, i, 200 + rows % 700, i));
        }
        return csv.toString();
    }

    long count(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Long.class).single();
    }

    int change(String sql, Object... params) {
        return jdbc.sql(sql).params(params).update();
    }

    List<Offered> offered(int most) {
        return offered("true", most);
    }

    /** Of the leads that came with an import. */
    List<Offered> offeredOf(String importId, int most) {
        return offered("import_id = '" + importId + "'", most);
    }

    private List<Offered> offered(String which, int most) {
        return jdbc.sql("select id, offered_to from lead where offered_to is not null and " + which
                        + " order by id limit ?")
                .param(most)
                .query((row, number) -> new Offered(row.getString(1), row.getString(2)))
                .list();
    }

    void awaitImported(String importId) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> count("select count(*) from import where status = 'completed' and id = ?::uuid", importId)
                        == 1);
    }

    long imported(String importId) {
        return count("select imported from import where id = ?::uuid", importId);
    }

    /** Whether this node holds at least so many tasks of the topic. */
    boolean holds(String node, String topic, int tasks) {
        return count(
                        "select count(*) from act_ru_ext_task where topic_name_ = ? and worker_id_ like ?"
                                + " and lock_exp_time_ > now() at time zone 'UTC'",
                        topic,
                        node + "-%")
                >= tasks;
    }

    long mailsUnderWay() {
        return count("select count(*) from message where state in ('queued', 'claimed', 'attempting', 'deferred')")
                + count("select count(*) from act_ru_ext_task where topic_name_ = 'send-email'");
    }

    /** What is not at its end, and what the engine says of it: for a test that waits in vain. */
    String unfinished() {
        return jdbc
                .sql("select concat_ws(' ', 'message', channel, state, attempts, next_attempt_at, claimed_until)"
                        + " from message where state not in ('accepted', 'unknown')"
                        + " union all select concat_ws(' ', 'task', topic_name_, retries_, lock_exp_time_, worker_id_,"
                        + " error_msg_) from act_ru_ext_task"
                        + " union all select concat_ws(' ', 'job', handler_type_, retries_, duedate_, exception_msg_)"
                        + " from act_ru_job where handler_type_ <> 'timer-transition'"
                        + " union all select concat_ws(' ', 'lookups', count(*)) from lead_lookup"
                        + " union all select concat_ws(' ', 'now', now()) limit 100")
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.joining("\n"));
    }
}
