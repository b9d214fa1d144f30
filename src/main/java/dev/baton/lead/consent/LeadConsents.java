package dev.baton.lead.consent;

import dev.baton.lead.Lead;
import dev.baton.lead.LeadEvents.ConsentSettled;
import dev.baton.lead.NewLead;
import dev.baton.lead.timeline.ActivityType;
import dev.baton.lead.timeline.LeadTimeline;
import dev.baton.seal.Sealer;
import dev.baton.shared.token.Sha256;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people agreed to and took back, as it was recorded: text, version, time, source and ways (issue 4, consent). */
@Component
public class LeadConsents {

    /** The ways in which somebody may be contacted. */
    public static final List<String> CHANNELS = List.of("email", "phone", "sms", "whatsapp");

    /** Where a consent comes from that no person gave us: a list says so that somebody brought. */
    public static final String SPREADSHEET = "spreadsheet";

    private static final String EMAIL = "email";
    /** Names no person: a colon is in no user name. */
    private static final String BY_LINK = "web:link";

    private static final String ADD =
            """
            insert into lead_consent
                (lead_id, given, channels, text_sealed, text_version, source, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Sealer sealer;
    private final LeadTimeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeadConsents(
            JdbcClient jdbc,
            JdbcTemplate batches,
            Sealer sealer,
            LeadTimeline timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.sealer = sealer;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /**
     * One time that somebody agreed, refused or took it back.
     *
     * @param text what was shown to them; null when whoever brought the lead did not say
     * @param version of the text: the beginning of its SHA-256 hash
     */
    public record Recorded(
            boolean given,
            @ArraySchema(schema = @Schema(allowableValues = {"email", "phone", "sms", "whatsapp"}))
                    List<String> channels,
            @Nullable String text,
            @Nullable String version,
            String source,
            String recordedBy,
            Instant recordedAt) {}

    /** What the leads of a group said when they came; those that said nothing leave nothing. */
    public void came(List<Lead> leads, List<NewLead> from) {
        List<Object[]> rows = new ArrayList<>();
        IntStream.range(0, leads.size()).forEach(i -> said(leads.get(i).id(), from.get(i), rows));
        if (!rows.isEmpty()) {
            batches.batchUpdate(ADD, rows);
        }
        optedOut(IntStream.range(0, leads.size())
                .filter(i -> from.get(i).consent().refused().contains(EMAIL))
                .mapToObj(leads::get)
                .toList());
    }

    /** It holds for their addresses, over all leads. */
    private void optedOut(List<Lead> leads) {
        List<byte[]> addresses = leads.stream()
                .map(lead -> lead.sealed().emailIndex())
                .filter(Objects::nonNull)
                .toList();
        if (!addresses.isEmpty()) {
            events.publishEvent(new OptedOut(addresses));
        }
    }

    private void said(String leadId, NewLead lead, List<Object[]> rows) {
        Set<String> refused = lead.consent().refused();
        List<String> others =
                CHANNELS.stream().filter(channel -> !refused.contains(channel)).toList();
        if (lead.consent().given() != null && !others.isEmpty()) {
            rows.add(row(leadId, lead, lead.consent().given(), others));
        }
        if (!refused.isEmpty()) {
            rows.add(row(leadId, lead, false, List.copyOf(refused)));
        }
    }

    private Object[] row(String leadId, NewLead lead, boolean given, List<String> channels) {
        String text = lead.consent().text();
        return new Object[] {
            leadId,
            given,
            channels.toArray(String[]::new),
            sealer.sealText(place(leadId), text),
            version(text),
            lead.arrival().source(),
            lead.arrival().receivedBy(),
            OffsetDateTime.now(clock)
        };
    }

    /** They are not to be contacted in these ways, as a list says that somebody brought. The lead's row is held. */
    public void refused(Lead lead, List<String> channels, String source, String by) {
        write(lead, false, channels, null, source, by);
    }

    /** What a person told a colleague. The lead's own mark follows where it is about mail. */
    void record(Lead lead, boolean given, List<String> channels, String words, String by) {
        write(lead, given, channels, words, "person", by);
    }

    private void write(
            Lead lead, boolean given, List<String> channels, @Nullable String words, String source, String by) {
        note(lead, new Recorded(given, channels, words, version(words), source, by, clock.instant()));
        if (!given && channels.contains(EMAIL)) {
            optedOut(List.of(lead));
        }
    }

    /** What a lead says anew by a form, a page or a program: no opt-out of its address. The lead's row is held. */
    public void saidAgain(Lead lead, NewLead from, List<String> channels) {
        String text = from.consent().text();
        NewLead.Arrival arrival = from.arrival();
        boolean given = from.consent().given();
        note(
                lead,
                new Recorded(
                        given, channels, text, version(text), arrival.source(), arrival.receivedBy(), clock.instant()));
    }

    private void note(Lead lead, Recorded said) {
        add(lead, said);
        if (said.channels().contains(EMAIL)) {
            settle(lead, said.given());
        }
        timeline.add(
                lead.id(),
                said.given() ? ActivityType.CONSENT_GIVEN : ActivityType.CONSENT_WITHDRAWN,
                said.recordedBy(),
                null,
                Map.of("channels", String.join(", ", said.channels())));
    }

    /** The person has confirmed by the link in a mail, having read this text. The lead's row is held. */
    void confirmed(Lead lead, String text) {
        List<String> channels = List.of(EMAIL);
        add(lead, new Recorded(true, channels, text, version(text), "double opt-in", BY_LINK, clock.instant()));
        settle(lead, true);
        timeline.add(lead.id(), ActivityType.CONSENT_CONFIRMED, LeadTimeline.BATON, null, Map.of());
    }

    /** The person has unsubscribed by the link in a mail. The lead's row is held. */
    void unsubscribed(Lead lead) {
        List<String> channels = List.of(EMAIL);
        add(lead, new Recorded(false, channels, null, null, "unsubscribed", BY_LINK, clock.instant()));
        settle(lead, false);
        timeline.add(lead.id(), ActivityType.CONSENT_WITHDRAWN, LeadTimeline.BATON, null, Map.of("channels", EMAIL));
    }

    private void settle(Lead lead, boolean given) {
        boolean awaited = lead.person().awaitsConfirmation();
        lead.protect(lead.person().settled(given), clock.instant());
        if (awaited) {
            events.publishEvent(new ConsentSettled(lead.id()));
        }
    }

    private void add(Lead lead, Recorded record) {
        jdbc.sql(ADD)
                .params(
                        lead.id(),
                        record.given(),
                        record.channels().toArray(String[]::new),
                        sealer.sealText(place(lead.id()), record.text()),
                        record.version(),
                        record.source(),
                        record.recordedBy(),
                        record.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest first. */
    public List<Recorded> of(String leadId) {
        return jdbc.sql(
                        """
                        select given, channels, text_sealed, text_version, source, recorded_by, recorded_at
                        from lead_consent where lead_id = ? order by id desc
                        """)
                .param(leadId)
                .query((row, number) -> new Recorded(
                        row.getBoolean(1),
                        List.of((String[]) row.getArray(2).getArray()),
                        sealer.openText(place(leadId), row.getBytes(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getTimestamp(7).toInstant()))
                .list();
    }

    private static String version(String text) {
        return text == null
                ? null
                : HexFormat.of()
                        .formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)))
                        .substring(0, 12);
    }

    private static String place(String leadId) {
        return "lead_consent/text/" + leadId;
    }
}
