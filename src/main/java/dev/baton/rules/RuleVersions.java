package dev.baton.rules;

import dev.baton.shared.file.LiveFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers every version that was live, with its files. */
@Component
class RuleVersions {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RuleVersions(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    void activated(String set, String version, List<LiveFile> files) {
        if (!lastVersion(set).equals(Optional.of(version))) {
            events.publishEvent(new RulesActivated(set, version));
        }
        jdbc.sql(
                        """
                        insert into rule_version (rule_set, version, files, activated_at) values (?, ?, ?, ?)
                        on conflict (rule_set, version) do update set activated_at = excluded.activated_at
                        """)
                .params(set, version, zip(files), OffsetDateTime.now(clock))
                .update();
    }

    private Optional<String> lastVersion(String set) {
        return jdbc.sql("select version from rule_version where rule_set = ? order by activated_at desc limit 1")
                .param(set)
                .query(String.class)
                .optional();
    }

    /** Tells whoever listens, at once and for good. */
    @Transactional
    void stopped(RulesStopped what) {
        events.publishEvent(what);
    }

    /** The version that went live last. @param without versions that are not wanted @return empty when there is none */
    @Transactional(readOnly = true)
    List<LiveFile> last(String set, Collection<String> without) {
        return jdbc.sql("select files from rule_version where rule_set = ? and version <> all (?)"
                        + " order by activated_at desc limit 1")
                .params(set, without.toArray(String[]::new))
                .query((row, number) -> unzip(row.getBytes(1)))
                .optional()
                .orElse(List.of());
    }

    private static byte[] zip(List<LiveFile> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (LiveFile file : files) {
                zip.putNextEntry(new ZipEntry(file.name()));
                zip.write(file.content());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<LiveFile> unzip(byte[] bytes) {
        List<LiveFile> files = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.add(new LiveFile(entry.getName(), zip.readAllBytes()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
