package dev.baton.scoring.service;

import dev.baton.audit.AuditLog;
import dev.baton.identity.Permissions;
import dev.baton.shared.Conflict;
import dev.baton.shared.NotFound;
import dev.baton.shared.page.ItemPage;
import dev.baton.shared.page.PageRequest;
import dev.baton.shared.page.Sorting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The services that the house offers, changed by managers; each change is in the audit log. */
@Component
class ServiceCatalogue {

    private static final String MAY_CHANGE = "hasAuthority('" + Permissions.CAMPAIGN_MANAGE + "')";
    private static final String SUBJECT = "service";
    private static final Sorting SORTS = Sorting.of(
            Map.of("name", "lower(name)", "created_at", "created_at", "updated_at", "updated_at"), "lower(name)", "id");
    /** So that they fit into one list to choose from. */
    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    ServiceCatalogue(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ItemPage<CatalogueService> page(PageRequest asked) {
        List<CatalogueService> services = jdbc.sql(
                        "select * from catalogue_service" + SORTS.orderBy(asked.sort()) + "limit ? offset ?")
                .params(asked.size(), asked.offset())
                .query((row, number) -> service(row))
                .list();
        return new ItemPage<>(services, asked.page(), asked.size(), count());
    }

    @Transactional(readOnly = true)
    public CatalogueService get(UUID id) {
        return one("select * from catalogue_service where id = ?", id);
    }

    @Transactional
    @PreAuthorize(MAY_CHANGE)
    public UUID create(ServiceForm form, String by) {
        UUID id = UUID.randomUUID();
        ServiceForm.Checked service = form.check(word -> ownerOf(word, id));
        if (count() >= MOST) {
            throw new Conflict("There are " + MOST + " services already: delete one that nobody asks for first");
        }
        jdbc.sql("insert into catalogue_service (id, name, created_at, updated_at) values (?, ?, ?, ?)")
                .params(id, service.name(), now(), now())
                .update();
        write(id, service);
        audit.record(by, "service_created", SUBJECT, id.toString());
        return id;
    }

    @Transactional
    @PreAuthorize(MAY_CHANGE)
    public void change(UUID id, ServiceForm form, String by) {
        CatalogueService before = one("select * from catalogue_service where id = ? for update", id);
        ServiceForm.Checked service = form.over(before).check(word -> ownerOf(word, id));
        jdbc.sql("delete from catalogue_service_word where service_id = ?")
                .param(id)
                .update();
        write(id, service);
        audit.record(by, "service_changed", SUBJECT, id.toString());
    }

    @Transactional
    @PreAuthorize(MAY_CHANGE)
    public void delete(UUID id, String by) {
        if (jdbc.sql("delete from catalogue_service where id = ?").param(id).update() == 0) {
            throw unknown();
        }
        audit.record(by, "service_deleted", SUBJECT, id.toString());
    }

    private void write(UUID id, ServiceForm.Checked service) {
        jdbc.sql("update catalogue_service set name = ?, synonyms = ?, updated_at = ? where id = ?")
                .params(service.name(), service.synonyms().toArray(String[]::new), now(), id)
                .update();
        try {
            jdbc.sql("insert into catalogue_service_word (word, service_id) select word, ? from unnest(?) as word")
                    .params(id, service.words().toArray(String[]::new))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Conflict("Somebody gave one of these names to another service meanwhile: look at it again");
        }
    }

    private String ownerOf(String word, UUID but) {
        return jdbc.sql(
                        """
                        select s.name from catalogue_service_word w join catalogue_service s on s.id = w.service_id
                        where w.word = ? and s.id <> ?
                        """)
                .params(word, but)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private CatalogueService one(String sql, UUID id) {
        return jdbc.sql(sql)
                .param(id)
                .query((row, number) -> service(row))
                .optional()
                .orElseThrow(ServiceCatalogue::unknown);
    }

    private long count() {
        return jdbc.sql("select count(*) from catalogue_service")
                .query(Long.class)
                .single();
    }

    private static CatalogueService service(ResultSet row) throws SQLException {
        return new CatalogueService(
                row.getObject("id", UUID.class),
                row.getString("name"),
                List.of((String[]) row.getArray("synonyms").getArray()),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static NotFound unknown() {
        return new NotFound("There is no such service");
    }
}
