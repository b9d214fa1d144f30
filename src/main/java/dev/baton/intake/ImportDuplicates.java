package dev.baton.intake;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells rows apart that would make a lead twice: by e-mail, and without one by phone; within the sheet, and against the
 * leads of the campaign. Set-based: two statements, however many rows.
 */
@Component
class ImportDuplicates {

    private final JdbcClient jdbc;

    ImportDuplicates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void mark(UUID importId, String campaignId) {
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
        jdbc.sql(
                        """
                        update import_row r set status = 'duplicate', duplicate_lead = d.lead_id
                        from (select r.row_number, min(l.id) as lead_id
                            from import_row r join lead l on l.campaign_id = ?
                                and (l.email_index = r.email_index
                                    or (r.email_index is null and l.phone_index = r.phone_index))
                            where r.import_id = ? and r.status = 'valid'
                            group by r.row_number) d
                        where r.import_id = ? and r.row_number = d.row_number
                        """)
                .params(campaignId, importId, importId)
                .update();
    }
}
