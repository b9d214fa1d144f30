package dev.baton.intake.sheet.rows;

import dev.baton.intake.sheet.upload.Import;
import dev.baton.lead.person.PersonClaims;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells rows apart that would make a lead twice: by e-mail, and without one by phone; within the sheet, and against the
 * leads of the campaign that each row goes to. Set-based: a few statements, however many rows.
 */
@Component
public class ImportDuplicates {

    /** Who was merged is known as the lead that stays, by what either was known by. */
    private static final String STAYING = "case when l.merged_into is null then l.id else staying_lead(l.id) end";

    private static final String CAMPAIGNS = "(l.campaign_id, case when l.merged_into is not null then"
            + " (select s.campaign_id from lead_view s where s.id = staying_lead(l.id)) end)";

    private final JdbcClient jdbc;
    private final PersonClaims claims;

    ImportDuplicates(JdbcClient jdbc, PersonClaims claims) {
        this.jdbc = jdbc;
        this.claims = claims;
    }

    public void mark(UUID importId, String campaignId) {
        rejectErased(importId);
        jdbc.sql("analyze import_row").update(); // fresh rows have no statistics, and the joins below need them
        jdbc.sql(
                        """
                        update import_row r set status = 'duplicate', duplicate_row = d.first_row
                        from (select row_number,
                                case when email_index is null
                                    then min(row_number) over (partition by phone_index, coalesce(campaign_id, ?))
                                    else min(row_number) over (partition by email_index, coalesce(campaign_id, ?))
                                end as first_row
                            from import_row where import_id = ? and status = 'valid'
                                and coalesce(email_index, phone_index) is not null) d
                        where r.import_id = ? and r.row_number = d.row_number and d.first_row < d.row_number
                        """)
                .params(campaignId, campaignId, importId, importId)
                .update();
        markKnown(importId, campaignId, "email_index", "true");
        markKnown(importId, campaignId, "phone_index", "r.email_index is null");
    }

    /** Who asked to be erased is not brought back by a sheet, and nothing of them is kept with it either. */
    private void rejectErased(UUID importId) {
        jdbc.sql(
                        """
                        update import_row r set status = 'rejected', cells_sealed = null, fields_sealed = null,
                            email_index = null, phone_index = null, problems =
                            '[{"column":null,"field":null,"severity":"error","message":"This person asked not to be contacted"}]'
                        where r.import_id = ? and r.status <> 'imported' and exists (select 1 from suppressed_person_view s
                            where s.person_index in (r.email_index, r.phone_index))
                        """)
                .param(importId)
                .update();
    }

    /** One statement for each index: an "or" over both would be joined row by row. */
    private void markKnown(UUID importId, String campaignId, String index, String condition) {
        jdbc.sql(
                        """
                        update import_row r set status = 'duplicate', duplicate_lead = %4$s
                        from lead_view l
                        where r.import_id = ? and r.status = 'valid' and %1$s
                            and l.%2$s = r.%2$s and coalesce(r.campaign_id, ?) in %3$s
                        """
                                .formatted(condition, index, CAMPAIGNS, STAYING))
                .params(importId, campaignId)
                .update();
    }

    /**
     * Keeps the people of these rows from coming by another way until this transaction ends, and marks the rows whose
     * people have come meanwhile.
     *
     * @return the rows that may become leads
     */
    public List<ImportRows.Waiting> claim(Import sheet, List<ImportRows.Waiting> rows) {
        PersonClaims.People people = new PersonClaims.People();
        rows.forEach(row -> people.add(
                row.row().campaignId() == null
                        ? sheet.upload().campaignId()
                        : row.row().campaignId(),
                row.emailIndex(),
                row.phoneIndex()));
        claims.take(people);
        Set<Integer> known = markKnown(sheet, rows);
        return rows.stream().filter(row -> !known.contains(row.rowNumber())).toList();
    }

    /** Leads of the sheet itself are none of these: which of its rows come twice was told before. */
    private Set<Integer> markKnown(Import sheet, List<ImportRows.Waiting> rows) {
        Integer[] numbers = rows.stream().map(ImportRows.Waiting::rowNumber).toArray(Integer[]::new);
        return new HashSet<>(jdbc.sql(
                        """
                        with r as (select row_number, email_index, phone_index,
                                    coalesce(campaign_id, :campaign) as campaign_id from import_row
                                where import_id = :import and row_number = any(:rows)),
                            known as (
                                select r.row_number, %1$s as id from r
                                    join lead_view l on l.email_index = r.email_index
                                    where r.campaign_id in %2$s and l.import_id is distinct from :import
                                union all
                                select r.row_number, %1$s from r join lead_view l on l.phone_index = r.phone_index
                                    where r.email_index is null and r.campaign_id in %2$s
                                        and l.import_id is distinct from :import)
                        update import_row i set status = 'duplicate', duplicate_lead = k.id
                        from (select row_number, min(id) as id from known group by row_number) k
                        where i.import_id = :import and i.row_number = k.row_number returning i.row_number
                        """
                                .formatted(STAYING, CAMPAIGNS))
                .param("import", sheet.id())
                .param("rows", numbers)
                .param("campaign", sheet.upload().campaignId())
                .query(Integer.class)
                .list());
    }
}
