package dev.baton.intake.sheet.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.intake.sheet.ImportRowsView;
import dev.baton.intake.sheet.Imports;
import dev.baton.intake.sheet.read.SheetChoices;
import dev.baton.lead.LeadFixtures;
import dev.baton.shared.page.PageRequest;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Visitor;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who looks at the rows of a sheet sees money with the permission only, which the audit log notes, and no whole SSN. */
@BatonTest
class ImportMoneyIT {

    @Value("${local.port}")
    int port;

    @Autowired
    Imports imports;

    @Autowired
    ImportStore store;

    @Autowired
    ImportRowsView rows;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private Import sheet;

    @BeforeEach
    void preview() {
        byte[] csv = "E-mail,SSN,NPV,Offer\n%s@x.example,801-12-3456,$7711.50,$88.00\n"
                .formatted(UUID.randomUUID())
                .getBytes(StandardCharsets.UTF_8);
        UUID id = imports.upload(
                        new ImportUpload(
                                "money.csv", LeadFixtures.CAMPAIGN, List.of(), null, SheetChoices.NONE, false, null),
                        new ByteArrayInputStream(csv),
                        csv.length,
                        "manager")
                .id();
        sheet = await().until(
                        () -> transactions.execute(t -> store.get(id)),
                        found -> found.status() == ImportStatus.PREVIEWED);
    }

    @Test
    void moneyIsMaskedForWhoMayNotSeeIt() {
        var hidden = transactions.execute(t -> rows.page(sheet, "all", PageRequest.of(0, 10), false));

        assertThat(hidden.items().toString()).contains("***-**-3456").doesNotContain("801-12", "7711", "88.00");
    }

    @Test
    void whoMaySeesItAndThatIsNoted() {
        String seen = Visitor.signedIn(port, "manager")
                .get("/v1/api/imports/" + sheet.id() + "/rows")
                .body();

        assertThat(seen).contains("7711.50", "88.00", "***-**-3456").doesNotContain("801-12");
        assertThat(jdbc.sql("select username from audit_log where action = 'import_money_read' and subject_id = ?")
                        .param(sheet.id().toString())
                        .query(String.class)
                        .list())
                .containsExactly("manager");
    }
}
