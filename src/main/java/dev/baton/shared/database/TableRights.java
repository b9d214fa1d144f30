package dev.baton.shared.database;

import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the application's role may do with the tables that the owner's role has made: read and write their rows. Of a
 * table whose comment begins with {@code append only} it may change and delete none, and as it is not the owner it
 * cannot switch off the triggers either.
 */
final class TableRights {

    private static final Logger log = LoggerFactory.getLogger(TableRights.class);

    /** Vacuuming what is not one's own, from this version on. */
    private static final int MAINTAIN_SINCE = 170_000;

    private static final String MISSING =
            """
            with wanted as (
                select c.oid, c.relkind, case
                    when c.relkind = 'S' then 'usage'
                    when c.relname = 'flyway_schema_history' then 'select'
                    when obj_description(c.oid, 'pg_class') like 'append only%%'
                        then case c.relkind when 'r' then 'select, insert' else 'select' end
                    when c.relkind = 'r' then 'select, insert, update, delete%s'
                    else 'select, update' end as rights -- rows are locked through a view
                from pg_class c
                where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'v', 'S'))
            select format('grant %%s on %%s %%s to %%I', rights, case relkind when 'S' then 'sequence' else 'table' end,
                oid::regclass, :role)
            from wanted
            where case relkind when 'S' then not has_sequence_privilege(:role, oid, rights)
                else exists (select from unnest(string_to_array(rights, ', ')) as one (name)
                    where not has_table_privilege(:role, oid, one.name)) end
            """;

    private static final String UNBOUND =
            """
            select rolsuper or exists (
                select from pg_class c
                where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
                    and obj_description(c.oid, 'pg_class') like 'append only%' and pg_has_role(rolname, c.relowner, 'usage'))
            from pg_roles where rolname = :role
            """;

    private final JdbcClient owner;
    private final TransactionTemplate asOwner;
    private final String ownerRole;
    private final String role;

    TableRights(DataSource owner, DataSource application) {
        this.owner = JdbcClient.create(owner);
        this.asOwner = new TransactionTemplate(new DataSourceTransactionManager(owner));
        this.ownerRole = currentUser(owner);
        this.role = currentUser(application);
    }

    private static String currentUser(DataSource source) {
        return JdbcClient.create(source)
                .sql("select current_user")
                .query(String.class)
                .single();
    }

    /** Gives what is missing; nodes that start at once do it one after the other. */
    void give() {
        if (!role.equals(ownerRole)) {
            asOwner.executeWithoutResult(transaction -> {
                new OneNode(owner).waitsFor("table rights");
                missing().forEach(grant -> owner.sql(grant).update());
            });
        }
        if (isBoundByNothing()) {
            log.warn(
                    "The database role {} may change the audit log and its protection: set DATABASE_OWNER_URL to a role"
                            + " that makes the tables, and DATABASE_URL to one that is neither superuser nor owner.",
                    role);
        }
    }

    private List<String> missing() {
        int version = owner.sql("select current_setting('server_version_num')::int")
                .query(Integer.class)
                .single();
        return owner.sql(MISSING.formatted(version >= MAINTAIN_SINCE ? ", maintain" : ""))
                .param("role", role)
                .query(String.class)
                .list();
    }

    private boolean isBoundByNothing() {
        return owner.sql(UNBOUND).param("role", role).query(Boolean.class).single();
    }
}
