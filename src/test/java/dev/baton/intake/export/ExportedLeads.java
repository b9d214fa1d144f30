package dev.baton.intake.export;

import dev.baton.intake.sheet.read.SheetFile;
import dev.baton.lead.LeadFixtures;
import dev.baton.lead.NewLead;
import dev.baton.lead.contact.Contact;
import dev.baton.lead.state.Financial;
import dev.baton.lead.state.LeadDetails;
import dev.baton.lead.state.Tracking;
import dev.baton.testing.Visitor;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Leads that are found again by their source, and the files they are exported to. */
public final class ExportedLeads {

    public static final String EXPORT = "/v1/api/leads/export";
    public static final Financial WEALTHY = new Financial(
            "001121234",
            new Financial.Amount(new BigDecimal("125000.5"), "USD"),
            new Financial.Amount(new BigDecimal("900"), "EUR"));

    private ExportedLeads() {}

    public static NewLead lead(String source, Contact contact, Financial financial, String... reps) {
        return lead(source, null, contact, financial, List.of(reps));
    }

    public static NewLead imported(UUID importId, String notes) {
        return lead("spreadsheet", importId, contact("Joan", "Doe", null, notes, Map.of()), WEALTHY, List.of());
    }

    private static NewLead lead(String source, UUID importId, Contact contact, Financial financial, List<String> reps) {
        return new NewLead(
                LeadFixtures.CAMPAIGN,
                new NewLead.Arrival(source, importId, "test", null),
                contact,
                financial,
                LeadDetails.NONE,
                Tracking.NONE,
                null,
                reps,
                new NewLead.Consent(null, null));
    }

    public static NewLead lead(String source, String last, String... reps) {
        return lead(source, contact("Joan", last, "Acme", "Please call", Map.of()), null, reps);
    }

    public static Contact contact(String first, String last, String company, String notes, Map<String, String> custom) {
        return new Contact(
                new Contact.Person(first, last, LocalDate.of(1980, 1, 31)),
                new Contact.Reach(UUID.randomUUID() + "@company.example", "+12065550100", company),
                new Contact.Address("Austin", "TX", "US", "02134"),
                notes,
                null,
                custom);
    }

    /** The rows of the export, each by the headers of its columns, as an import reads them. */
    public static List<Map<String, String>> rows(Visitor visitor, String json, Path folder) throws IOException {
        Path file = folder.resolve(UUID.randomUUID().toString());
        HttpResponse<InputStream> response = visitor.download(EXPORT, json);
        if (response.statusCode() != 200) {
            throw new IllegalStateException("The export was answered with " + response.statusCode());
        }
        try (InputStream body = response.body()) {
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
        }
        List<Map<String, String>> rows = new ArrayList<>();
        try (SheetFile sheet = SheetFile.open(file, "leads")) {
            sheet.rows((number, cells) -> {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < cells.size(); i++) {
                    row.put(sheet.columns().get(i), cells.get(i));
                }
                return rows.add(row);
            });
        }
        return rows;
    }
}
