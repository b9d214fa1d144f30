package dev.baton.failure.alert;

import dev.baton.failure.ProcessSteps;
import dev.baton.messaging.staff.StaffMails;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a mail about failures says: which step of which process, how many, and where to look. No personal value. */
@Component
class FailureAlertTexts implements StaffMails.Texts {

    private final JdbcClient jdbc;
    private final ProcessSteps steps;
    private final FailureSettings settings;

    FailureAlertTexts(JdbcClient jdbc, ProcessSteps steps, FailureSettings settings) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.settings = settings;
    }

    @Override
    public Optional<StaffMails.Text> of(String key) {
        String[] parts = key.split("/");
        int address = Integer.parseInt(parts[parts.length - 1]);
        if (address >= settings.alertEmails().size()) {
            return Optional.empty();
        }
        String to = settings.alertEmails().get(address);
        if (key.startsWith(FailureAlerts.WEBHOOK)) {
            return Optional.of(new StaffMails.Text(to, Map.of("link", settings.publicUrl() + "/webhooks/" + parts[1])));
        }
        return key.startsWith(FailureAlerts.RULES)
                ? Optional.of(new StaffMails.Text(to, rules(parts[1], parts[2], parts[3])))
                : failures(parts[parts.length - 2], to);
    }

    private Map<String, String> rules(String set, String version, String goesOn) {
        return Map.of(
                "set",
                set,
                "version",
                version,
                "goes_on",
                goesOn.equals(FailureAlerts.NO_VERSION) ? "" : goesOn,
                "link",
                settings.publicUrl() + "/failures?state=stopped");
    }

    private Optional<StaffMails.Text> failures(String alertId, String to) {
        return jdbc.sql("select definition_id, step, failures from failure_alert where id = ?")
                .param(UUID.fromString(alertId))
                .query((row, number) -> new StaffMails.Text(
                        to,
                        Map.of(
                                "step", steps.name(row.getString(1), row.getString(2), null),
                                "process", steps.process(row.getString(1)),
                                "count", row.getString(3),
                                "link", settings.publicUrl() + "/failures?state=stopped")))
                .optional();
    }
}
