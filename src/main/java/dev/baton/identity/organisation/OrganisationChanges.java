package dev.baton.identity.organisation;

import dev.baton.audit.AuditLog;
import dev.baton.identity.Permissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Administrators say what holds for the whole house; each change is in the audit log. */
@Component
class OrganisationChanges {

    private static final String SUBJECT = "organisation";

    private final JdbcClient jdbc;
    private final AuditLog audit;

    OrganisationChanges(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** What the form does not name stays, also when two change it at once: the one row is held. */
    @Transactional
    @PreAuthorize("hasAuthority('" + Permissions.USER_ADMIN + "')")
    public void change(OrganisationForm form, String by) {
        write("on conflict do nothing", Organisation.UNTOLD);
        Organisation before = jdbc.sql("select * from organisation for update")
                .query((row, number) -> Organisations.of(row))
                .single();
        write(
                """
                on conflict (only_one) do update set name = excluded.name, country = excluded.country,
                    currency = excluded.currency, time_zone = excluded.time_zone, language = excluded.language
                """,
                form.over(before));
        audit.record(by, "organisation_changed", SUBJECT, SUBJECT);
    }

    private void write(String otherwise, Organisation to) {
        jdbc.sql("insert into organisation (name, country, currency, time_zone, language) values (?, ?, ?, ?, ?) "
                        + otherwise)
                .params(to.name(), to.country(), to.currency(), to.timeZone().getId(), to.language())
                .update();
    }
}
