package dev.baton.privacy.copy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.baton.audit.AuditLog;
import dev.baton.privacy.request.PrivacyRequest;
import dev.baton.privacy.request.PrivacyRequestSettings;
import dev.baton.seal.Sealer;
import dev.baton.shared.NotFound;
import dev.baton.subject.PersonalData;
import dev.baton.subject.Retained;
import dev.baton.subject.Subject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person gets of their data: for programs and for reading, sealed, for some days. */
@Component
public class PrivacyCopies implements Retained {

    private final List<PersonalData> places;
    private final CopyPdf pdf;
    private final Sealer sealer;
    private final ObjectMapper json;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final PrivacyRequestSettings settings;
    private final Clock clock;

    PrivacyCopies(
            List<PersonalData> places,
            CopyPdf pdf,
            Sealer sealer,
            ObjectMapper json,
            JdbcClient jdbc,
            AuditLog audit,
            PrivacyRequestSettings settings,
            Clock clock) {
        this.places = places;
        this.pdf = pdf;
        this.sealer = sealer;
        this.json = json;
        this.jdbc = jdbc;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    public void make(PrivacyRequest request, Subject subject) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("Request", request.number());
        content.put("Made on", clock.instant().toString());
        for (PersonalData place : places) {
            content.putAll(place.copy(subject));
        }
        keep(request.id(), "json", write(content));
        keep(request.id(), "pdf", pdf.of("Your data, request " + request.number(), content));
    }

    private void keep(UUID id, String format, byte[] content) {
        jdbc.sql("insert into privacy_copy (request_id, format, sealed, expires_at) values (?, ?, ?, ?)"
                        + " on conflict (request_id, format) do update set sealed = excluded.sealed")
                .params(
                        id,
                        format,
                        sealer.seal(place(id, format), content),
                        OffsetDateTime.now(clock).plus(settings.copyKept()))
                .update();
    }

    /** Until when the copy can be downloaded. */
    @Transactional(readOnly = true)
    public Optional<Instant> until(UUID id) {
        return jdbc.sql(
                        "select expires_at from privacy_copy where request_id = ? and format = 'json' and expires_at > ?")
                .params(id, OffsetDateTime.now(clock))
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** Each download is in the audit log. */
    @Transactional
    public byte[] download(UUID id, String format, String by) {
        byte[] found = open(id, format);
        audit.record(by, "privacy_copy_downloaded", "privacy_request", id.toString());
        return found;
    }

    /** Both forms and the person's files as they are now, in one archive; it is not closed. Call {@link #download} first. */
    public void writeArchive(PrivacyRequest request, Subject subject, OutputStream out) throws IOException {
        ZipOutputStream archive = new ZipOutputStream(out);
        for (String format : List.of("pdf", "json")) {
            archive.putNextEntry(new ZipEntry(request.number() + "." + format));
            archive.write(open(request.id(), format));
        }
        for (PersonalData place : places) {
            place.files(subject, name -> {
                archive.putNextEntry(new ZipEntry(name));
                return archive;
            });
        }
        archive.finish();
    }

    private byte[] open(UUID id, String format) {
        return jdbc.sql("select sealed from privacy_copy where request_id = ? and format = ? and expires_at > ?")
                .params(id, format, OffsetDateTime.now(clock))
                .query((row, number) -> sealer.open(place(id, format), row.getBytes(1)))
                .optional()
                .orElseThrow(() -> new NotFound("There is no copy to download; it is kept for "
                        + settings.copyKept().toDays() + " days"));
    }

    @Override
    public String what() {
        return "expired copies";
    }

    @Override
    public int removeNext(int most) {
        return jdbc.sql("delete from privacy_copy where (request_id, format) in (select request_id, format"
                        + " from privacy_copy where expires_at <= ? limit ?)")
                .params(clock.instant().atOffset(ZoneOffset.UTC), most)
                .update();
    }

    private byte[] write(Map<String, Object> content) {
        try {
            return json.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A copy of a person's data could not be written");
        }
    }

    private static String place(UUID id, String format) {
        return "privacy_copy/" + format + "/" + id;
    }
}
