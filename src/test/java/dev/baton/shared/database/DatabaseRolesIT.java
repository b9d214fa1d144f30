package dev.baton.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.audit.AuditLog;
import dev.baton.testing.BatonTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody can do who has got hold of the connections of the running application. */
@BatonTest
class DatabaseRolesIT {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AuditLog audit;

    @Autowired
    TransactionTemplate transactions;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_log_view set username = 'nobody'",
                "delete from audit_log_view",
                "update audit_log set username = 'nobody'",
                "delete from audit_log",
                "truncate audit_log",
                "update audit_chain set hash = ''",
                "delete from audit_chain",
                "alter table audit_log disable trigger all",
                "drop trigger audit_log_rows on audit_log",
                "drop table audit_log",
                "set session_replication_role = replica",
                "create or replace function audit_append_only() returns trigger language plpgsql as 'begin return old; end'",
                "create table mine (id int)",
                "delete from flyway_schema_history",
                "copy (select 1) to program 'true'",
                "copy audit_log from '/etc/hostname'",
                "set role baton_owner",
                "alter role baton superuser"
            })
    void isRefused(String statement) {
        transactions.executeWithoutResult(transaction -> audit.record("rita", "tried", "database", "1"));

        assertThatThrownBy(() -> transactions.executeWithoutResult(transaction -> {
                    jdbc.sql("set local baton.audit_cut = 'on'").update();
                    jdbc.sql(statement).update();
                }))
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be (owner|superuser)).*");
    }

    @Test
    void cutsOffNoEntryOfTheLastYearWhateverTheHeadSays() {
        transactions.executeWithoutResult(transaction -> audit.record("rita", "tried", "database", "1"));

        assertThatThrownBy(() -> transactions.executeWithoutResult(transaction -> {
                    jdbc.sql("insert into audit_log (at, username, action, subject_type, subject_id, written_at)"
                                    + " values (timestamp '2000-01-01', 'rita', 'backdated', 'database', '2',"
                                    + " timestamp '2000-01-01')")
                            .update();
                    jdbc.sql("insert into audit_chain select coalesce(max(position), 0) + 1,"
                                    + " (select max(id) from audit_log), '' from audit_chain")
                            .update();
                    jdbc.sql("update audit_head set cut_position = (select max(position) from audit_chain)")
                            .update();
                    jdbc.sql("select cut_audit_log((select max(position) from audit_chain))")
                            .query()
                            .listOfRows();
                }))
                .rootCause()
                .hasMessageContaining("stays for a year at least");
    }

    @Test
    void theApplicationIsNeitherSuperuserNorOwner() {
        assertThat(jdbc.sql("select rolsuper or rolcreaterole or rolcreatedb or rolbypassrls from pg_roles"
                                + " where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(jdbc.sql("select relname from pg_class where pg_has_role(relowner, 'usage')")
                        .query(String.class)
                        .list())
                .isEmpty();
    }
}
