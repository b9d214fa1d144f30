package dev.baton.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * An entry of the audit log.
 *
 * @param outcome {@code done}, {@code refused} or {@code failed}
 * @param requestId of the call that did it; null where no call did
 * @param addressIndex keyed fingerprint of the address that the call came from: equal addresses can be found
 */
record AuditEntry(
        long id,
        Instant at,
        String username,
        String action,
        String subjectType,
        String subjectId,
        String outcome,
        String requestId,
        byte[] addressIndex) {

    static final String COLUMNS =
            "l.id, l.at, l.username, l.action, l.subject_type, l.subject_id, l.outcome, l.request_id, l.address_index";

    /** From a row that has {@link #COLUMNS}. */
    static AuditEntry of(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("username"),
                row.getString("action"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                row.getString("outcome"),
                row.getString("request_id"),
                row.getBytes("address_index"));
    }

    /** All of it, each part with its length: no two entries read the same. */
    byte[] content() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(id);
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
            for (String text : new String[] {username, action, subjectType, subjectId, outcome, requestId}) {
                write(out, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
            }
            write(out, addressIndex);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static void write(DataOutputStream out, byte[] part) throws IOException {
        out.writeInt(part == null ? -1 : part.length);
        if (part != null) {
            out.write(part);
        }
    }
}
