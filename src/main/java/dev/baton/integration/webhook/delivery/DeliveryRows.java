package dev.baton.integration.webhook.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

/** Reads deliveries from rows of their table. */
final class DeliveryRows {

    private DeliveryRows() {}

    static Delivery row(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("endpoint_id", UUID.class),
                new Delivery.Event(
                        row.getString("type"),
                        row.getString("lead_id"),
                        row.getString("campaign_id"),
                        row.getString("data")),
                row.getString("state"),
                new Delivery.Effort(
                        row.getInt("attempts"),
                        row.getInt("tries"),
                        row.getInt("claim_no"),
                        instant(row, "next_attempt_at")),
                new Delivery.Outcome(
                        row.getObject("status_code", Integer.class),
                        row.getObject("took_ms", Integer.class),
                        row.getString("reason")),
                instant(row, "created_at"),
                instant(row, "changed_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
