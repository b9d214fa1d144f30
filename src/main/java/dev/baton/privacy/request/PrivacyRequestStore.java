package dev.baton.privacy.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.privacy.request.PrivacyRequest.FoundLead;
import dev.baton.privacy.request.PrivacyRequest.Person;
import dev.baton.seal.Sealer;
import dev.baton.shared.NotFound;
import dev.baton.shared.page.PageRequest;
import dev.baton.shared.page.Sorting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of a person's requests. */
@Component
public class PrivacyRequestStore {

    private static final Sorting SORTS = Sorting.of(
            Map.of(
                    "number", "number",
                    "kind", "kind",
                    "status", "status",
                    "received_at", "received_at",
                    "due_at", "due_at",
                    "opened_at", "opened_at"),
            "status in ('done', 'refused'), due_at",
            "id");

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final ObjectMapper json;
    private final Clock clock;

    PrivacyRequestStore(JdbcClient jdbc, Sealer sealer, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.json = json;
        this.clock = clock;
    }

    void add(UUID id, NewPrivacyRequest from, Instant due, String by) {
        jdbc.sql(
                        """
                        insert into privacy_request (id, number, kind, status, identity_check, person_sealed, email_index,
                            phone_index, received_at, due_at, opened_by, opened_at)
                        values (?, 'PR-' || lpad(nextval('privacy_request_number')::text, 6, '0'), ?, 'open', ?, ?, ?, ?,
                            ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        from.kind().apiName(),
                        from.identityCheck(),
                        sealer.sealText(place(id, "person"), write(from.person())),
                        from.emailIndex(),
                        from.phoneIndex(),
                        at(from.receivedAt()),
                        at(due),
                        by,
                        at(clock.instant()))
                .update();
        addLeads(id, from.leadIds(), true);
    }

    void addLeads(UUID id, List<String> leadIds, boolean chosen) {
        jdbc.sql("insert into privacy_request_lead (request_id, lead_id, chosen) select ?, id, ? from unnest(?) as id"
                        + " on conflict do nothing")
                .params(id, chosen, leadIds.toArray(String[]::new))
                .update();
    }

    void choose(UUID id, List<String> leadIds) {
        jdbc.sql("update privacy_request_lead set chosen = (lead_id = any(?)) where request_id = ?")
                .params(leadIds.toArray(String[]::new), id)
                .update();
    }

    void refusal(UUID id, String reason) {
        jdbc.sql("update privacy_request set refusal_sealed = ? where id = ?")
                .params(sealer.sealText(place(id, "refusal"), reason), id)
                .update();
    }

    public void decided(UUID id, String status, String by) {
        jdbc.sql("update privacy_request set status = ?, decided_by = ?, decided_at = ? where id = ?")
                .params(status, by, at(clock.instant()), id)
                .update();
    }

    void extend(UUID id, Instant due, String reason) {
        jdbc.sql("update privacy_request set due_at = ?, extension_sealed = ? where id = ?")
                .params(at(due), sealer.sealText(place(id, "extension"), reason), id)
                .update();
    }

    public void counts(UUID id, Map<String, Integer> counts) {
        jdbc.sql("update privacy_request set counts = counts || ?::jsonb where id = ?")
                .params(write(counts), id)
                .update();
    }

    public void done(UUID id) {
        jdbc.sql("update privacy_request set status = 'done', done_at = ? where id = ?")
                .params(at(clock.instant()), id)
                .update();
    }

    public PrivacyRequest get(UUID id) {
        return jdbc.sql("select * from privacy_request where id = ?")
                .param(id)
                .query(this::row)
                .optional()
                .orElseThrow(() -> new NotFound("There is no such request"));
    }

    /** Until the running transaction ends nobody else changes it. */
    public PrivacyRequest lock(UUID id) {
        jdbc.sql("select 1 from privacy_request where id = ? for update")
                .param(id)
                .query(row -> {});
        return get(id);
    }

    /** The open ones first, the nearest due date on top. @param emailIndex null: whoever asks */
    List<PrivacyRequest> page(byte[] emailIndex, byte[] phoneIndex, PageRequest page) {
        return jdbc.sql("select * from privacy_request" + matching(emailIndex, phoneIndex) + SORTS.orderBy(page.sort())
                        + "limit :most offset :offset")
                .param("email", emailIndex)
                .param("phone", phoneIndex)
                .param("most", page.size())
                .param("offset", page.offset())
                .query(this::row)
                .list();
    }

    long total(byte[] emailIndex, byte[] phoneIndex) {
        return jdbc.sql("select count(*) from privacy_request" + matching(emailIndex, phoneIndex))
                .param("email", emailIndex)
                .param("phone", phoneIndex)
                .query(Long.class)
                .single();
    }

    private static String matching(byte[] emailIndex, byte[] phoneIndex) {
        return emailIndex == null && phoneIndex == null
                ? ""
                : " where email_index = cast(:email as bytea) or phone_index = cast(:phone as bytea)";
    }

    private PrivacyRequest row(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String person = sealer.openText(place(id, "person"), row.getBytes("person_sealed"));
        return new PrivacyRequest(
                id,
                row.getString("number"),
                PrivacyKind.of(row.getString("kind")),
                row.getString("status"),
                row.getString("identity_check"),
                person == null ? null : read(person, new TypeReference<Person>() {}),
                leads(id),
                new PrivacyRequest.Term(
                        instant(row.getTimestamp("received_at")),
                        instant(row.getTimestamp("due_at")),
                        sealer.openText(place(id, "extension"), row.getBytes("extension_sealed"))),
                new PrivacyRequest.Opened(row.getString("opened_by"), instant(row.getTimestamp("opened_at"))),
                new PrivacyRequest.Decision(
                        sealer.openText(place(id, "refusal"), row.getBytes("refusal_sealed")),
                        row.getString("decided_by"),
                        instant(row.getTimestamp("decided_at"))),
                instant(row.getTimestamp("done_at")),
                read(row.getString("counts"), new TypeReference<TreeMap<String, Integer>>() {}));
    }

    private List<FoundLead> leads(UUID id) {
        return jdbc.sql("select lead_id, chosen from privacy_request_lead where request_id = ? order by lead_id")
                .param(id)
                .query((row, number) -> new FoundLead(row.getString(1), row.getBoolean(2)))
                .list();
    }

    byte[][] indexes(UUID id) {
        return jdbc.sql("select email_index, phone_index from privacy_request where id = ?")
                .param(id)
                .query((row, number) -> new byte[][] {row.getBytes(1), row.getBytes(2)})
                .single();
    }

    static String place(UUID id, String what) {
        return "privacy_request/" + what + "/" + id;
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A request could not be written");
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A request could not be read");
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
