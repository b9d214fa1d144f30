package dev.baton.notification.offer;

import dev.baton.identity.rep.RepProfile;
import dev.baton.identity.rep.RepProfiles;
import dev.baton.seal.SealedColumn;
import dev.baton.seal.Sealer;
import dev.baton.shared.Remembered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps how people want to be told. What every offer asks is read again every few seconds. */
@Component
public class OwnNoticesStore {

    private static final Duration FRESH = Duration.ofSeconds(3);

    private final JdbcClient jdbc;
    private final RepProfiles profiles;
    private final Sealer sealer;
    private final Remembered<Map<String, Choice>> choices;

    OwnNoticesStore(JdbcClient jdbc, RepProfiles profiles, Sealer sealer, Clock clock) {
        this.jdbc = jdbc;
        this.profiles = profiles;
        this.sealer = sealer;
        this.choices = new Remembered<>(FRESH, clock, this::choices);
    }

    /** What a person has chosen, null where nothing; and whether there is a number. */
    record Choice(Boolean email, Boolean sms, boolean phone) {

        static final Choice NONE = new Choice(null, null, false);
    }

    Choice choice(String username) {
        return choices.get().getOrDefault(username, Choice.NONE);
    }

    /** After a change, which then counts at once on this node. */
    void forget() {
        choices.forget();
    }

    public OwnNotices of(String username) {
        ZoneId zone = profiles.findById(username)
                .orElseGet(() -> RepProfile.of(username))
                .zone();
        return jdbc.sql("select * from notification_preference where username = ?")
                .param(username)
                .query((row, number) -> read(username, row, zone))
                .optional()
                .orElseGet(() -> new OwnNotices(null, null, null, null, null, zone));
    }

    void save(String username, OwnNotices own) {
        jdbc.sql(
                        """
                        insert into notification_preference
                            (username, email, sms, phone_sealed, quiet_from, quiet_to, time_zone)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (username) do update set email = excluded.email, sms = excluded.sms,
                            phone_sealed = excluded.phone_sealed, quiet_from = excluded.quiet_from,
                            quiet_to = excluded.quiet_to, time_zone = excluded.time_zone
                        """)
                .params(
                        username,
                        own.email(),
                        own.sms(),
                        sealer.sealText(place(username), own.phone()),
                        own.quietFrom(),
                        own.quietTo(),
                        own.timeZone().getId())
                .update();
    }

    @Bean
    static SealedColumn ownPhone() {
        return new SealedColumn(
                "notification_preference", "phone_sealed", "'notification_preference/phone/' || username");
    }

    private OwnNotices read(String username, ResultSet row, ZoneId zone) throws SQLException {
        String own = row.getString("time_zone");
        return new OwnNotices(
                row.getObject("email", Boolean.class),
                row.getObject("sms", Boolean.class),
                sealer.openText(place(username), row.getBytes("phone_sealed")),
                row.getObject("quiet_from", LocalTime.class),
                row.getObject("quiet_to", LocalTime.class),
                own == null ? zone : ZoneId.of(own));
    }

    private Map<String, Choice> choices() {
        return jdbc
                .sql("select username, email, sms, phone_sealed is not null from notification_preference")
                .query((row, number) -> Map.entry(
                        row.getString(1),
                        new Choice(
                                row.getObject(2, Boolean.class), row.getObject(3, Boolean.class), row.getBoolean(4))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String place(String username) {
        return "notification_preference/phone/" + username;
    }
}
