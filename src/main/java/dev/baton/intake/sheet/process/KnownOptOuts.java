package dev.baton.intake.sheet.process;

import dev.baton.intake.sheet.upload.Import;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadBatch;
import dev.baton.lead.consent.LeadConsents;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opt-outs of people who are leads already, or came with another row of the sheet: their row makes no lead, and what it
 * says of contacting them counts all the same.
 */
@Component
class KnownOptOuts {

    private static final int AT_ONCE = 200;

    private static final String NEXT =
            """
            select r.row_number, r.refused, coalesce(r.duplicate_lead, first.lead_id, first.duplicate_lead) lead_id
            from import_row r
            left join import_row first on first.import_id = r.import_id and first.row_number = r.duplicate_row
            where r.import_id = ? and r.status = 'duplicate' and r.refused is not null
            order by lead_id, r.row_number limit ? for update of r
            """;

    private final JdbcClient jdbc;
    private final LeadBatch batch;
    private final LeadConsents consents;
    private final TransactionTemplate transactions;

    KnownOptOuts(JdbcClient jdbc, LeadBatch batch, LeadConsents consents, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.consents = consents;
        this.transactions = transactions;
    }

    private record OptOut(int row, List<String> refused, String leadId) {}

    /** Writes them down with their leads, each once. */
    void writeDown(Import sheet, BooleanSupplier stop) {
        boolean more = true;
        while (more && !stop.getAsBoolean()) {
            more = transactions.execute(transaction -> some(sheet)) > 0;
        }
    }

    private int some(Import sheet) {
        List<OptOut> next = jdbc.sql(NEXT)
                .params(sheet.id(), AT_ONCE)
                .query((row, number) -> new OptOut(
                        row.getInt(1), List.of((String[]) row.getArray(2).getArray()), row.getString(3)))
                .list();
        for (OptOut each : next) {
            standing(each.leadId())
                    .ifPresent(lead -> consents.refused(
                            lead, each.refused(), "spreadsheet", sheet.course().createdBy()));
        }
        jdbc.sql("update import_row set refused = null where import_id = ? and row_number = any(?)")
                .params(sheet.id(), next.stream().map(OptOut::row).toArray(Integer[]::new))
                .update();
        return next.size();
    }

    /** The lead, or what it was merged into, however often. Empty: its row was rejected, or it was removed. */
    private Optional<Lead> standing(@Nullable String leadId) {
        Lead lead = leadId == null ? null : batch.hold(List.of(leadId)).get(leadId);
        return lead == null || lead.mergedInto() == null ? Optional.ofNullable(lead) : standing(lead.mergedInto());
    }
}
