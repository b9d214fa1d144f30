package dev.baton.intake;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells rows apart that would make a lead twice: by e-mail, and without one by phone; within the sheet, and against the
 * leads of the campaign. Set-based: a few statements, however many rows.
 */
@Component
class ImportDuplicates {

    private final JdbcClient jdbc;

    ImportDuplicates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void mark(UUID importId, String campaignId) {
        jdbc.sql("analyze import_row").update(); // fresh rows have no statistics, and the joins below need them
        jdbc.sql(
                        """
                        update import_row r set status = 'duplicate', duplicate_row = d.first_row
                        from (select row_number,
                                min(row_number) over (partition by coalesce(email_index, phone_index)) as first_row
                            from import_row where import_id = ? and status = 'valid'
                                and coalesce(email_index, phone_index) is not null) d
                        where r.import_id = ? and r.row_number = d.row_number and d.first_row < d.row_number
                        """)
                .params(importId, importId)
                .update();
        markKnown(importId, campaignId, "email_index", "true");
        markKnown(importId, campaignId, "phone_index", "r.email_index is null");
    }

    /** One statement for each index: an "or" over both would be joined row by row. */
    private void markKnown(UUID importId, String campaignId, String index, String condition) {
        jdbc.sql(
                        """
                        update import_row r set status = 'duplicate', duplicate_lead = l.id
                        from lead l
                        where r.import_id = ? and r.status = 'valid' and %s
                            and l.%s = r.%s and l.campaign_id = ?
                        """
                                .formatted(condition, index, index))
                .params(importId, campaignId)
                .update();
    }
}
