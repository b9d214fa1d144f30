package dev.baton.lead.document;

import dev.baton.seal.Sealer;
import dev.baton.shared.page.ItemPage;
import dev.baton.shared.page.PageRequest;
import dev.baton.shared.page.Sorting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of documents, with the names and the files' keys sealed. A lead has those of the leads merged into it, too. */
@Component
class DocumentRows {

    private static final String OF_LEAD =
            """
            with recursive part (id) as (
                select cast(:lead as text) union select l.id from lead l join part p on l.merged_into = p.id)
            select %s from lead_document where lead_id in (select id from part) and (:all or not for_managers)
            """;

    private static final Sorting SORTS =
            Sorting.of(Map.of("added_at", "added_at", "bytes", "bytes", "kind", "kind"), "added_at desc", "id");

    private final JdbcClient jdbc;
    private final Sealer sealer;

    DocumentRows(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** Where the content is, and what opens it. */
    record Content(LeadDocument document, String file, byte[] key) {}

    ItemPage<LeadDocument> page(String leadId, boolean all, PageRequest page) {
        List<LeadDocument> items = jdbc.sql(
                        OF_LEAD.formatted("*") + SORTS.orderBy(page.sort()) + "limit :size offset :offset")
                .param("lead", leadId)
                .param("all", all)
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, number) -> document(row))
                .list();
        return new ItemPage<>(items, page.page(), page.size(), count(leadId, all));
    }

    long count(String leadId, boolean all) {
        return jdbc.sql(OF_LEAD.formatted("count(*)"))
                .param("lead", leadId)
                .param("all", all)
                .query(Long.class)
                .single();
    }

    Optional<Content> find(String leadId, UUID id, boolean all) {
        return jdbc.sql(OF_LEAD.formatted("*") + " and id = :id")
                .param("lead", leadId)
                .param("all", all)
                .param("id", id)
                .query((row, number) -> content(row))
                .optional();
    }

    /** Of exactly these leads. */
    List<Content> of(String[] leadIds) {
        return jdbc.sql("select * from lead_document where lead_id = any(?) order by added_at, id")
                .param(leadIds)
                .query((row, number) -> content(row))
                .list();
    }

    void add(LeadDocument document, String file, byte[] key) {
        jdbc.sql(
                        """
                        insert into lead_document
                            (id, lead_id, file, key_sealed, name_sealed, kind, bytes, for_managers, added_by, added_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        document.id(),
                        document.leadId(),
                        file,
                        sealer.seal(keyPlace(document.id()), key),
                        sealer.sealText(namePlace(document.id()), document.name()),
                        document.kind().apiName(),
                        document.bytes(),
                        document.forManagers(),
                        document.addedBy(),
                        document.addedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return the name of its file; empty when it is gone already */
    Optional<String> delete(UUID id) {
        return jdbc.sql("delete from lead_document where id = ? returning file")
                .param(id)
                .query(String.class)
                .optional();
    }

    /** @return the names of the files */
    List<String> deleteOf(String[] leadIds) {
        return jdbc.sql("delete from lead_document where lead_id = any(?) returning file")
                .param(leadIds)
                .query(String.class)
                .list();
    }

    private Content content(ResultSet row) throws SQLException {
        LeadDocument document = document(row);
        return new Content(
                document, row.getString("file"), sealer.open(keyPlace(document.id()), row.getBytes("key_sealed")));
    }

    private LeadDocument document(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new LeadDocument(
                id,
                row.getString("lead_id"),
                sealer.openText(namePlace(id), row.getBytes("name_sealed")),
                DocumentKind.of(row.getString("kind")),
                row.getLong("bytes"),
                row.getBoolean("for_managers"),
                row.getString("added_by"),
                row.getTimestamp("added_at").toInstant());
    }

    private static String keyPlace(UUID id) {
        return "lead_document/key/" + id;
    }

    private static String namePlace(UUID id) {
        return "lead_document/name/" + id;
    }
}
