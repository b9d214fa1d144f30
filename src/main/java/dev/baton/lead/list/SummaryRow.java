package dev.baton.lead.list;

import dev.baton.identity.rep.RepDays.Zones;
import dev.baton.lead.contact.Contact;
import dev.baton.lead.state.Grade;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/** A row of {@link LeadSearch}. */
final class SummaryRow {

    private SummaryRow() {}

    static LeadSummary read(ResultSet row, Contact contact, String campaign, Zones zones) throws SQLException {
        String assignedTo = row.getString("assigned_to");
        Instant followUp = instant(row.getTimestamp("follow_up_date"));
        return new LeadSummary(
                row.getString("id"),
                contact.firstName(),
                contact.lastName(),
                contact.email(),
                contact.phone(),
                contact.company(),
                row.getString("campaign_id"),
                campaign,
                row.getString("source"),
                row.getInt("score"),
                Grade.valueOf(row.getString("grade")),
                category(row),
                row.getString("status"),
                row.getString("qualification_status"),
                assignedTo,
                row.getString("offered_to"),
                instant(row.getTimestamp("offered_at")),
                instant(row.getTimestamp("answer_by")),
                instant(row.getTimestamp("assigned_at")),
                followUp,
                zones.day(assignedTo, followUp),
                instant(row.getTimestamp("created_at")),
                List.of((String[]) row.getArray("tags").getArray()),
                row.getTimestamp("restricted_at") != null);
    }

    private static String category(ResultSet row) throws SQLException {
        return LeadCategory.of(
                        Grade.valueOf(row.getString("grade")),
                        row.getString("assigned_to") != null,
                        row.getTimestamp("closed_at") != null)
                .apiName();
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
