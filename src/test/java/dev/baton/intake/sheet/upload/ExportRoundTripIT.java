package dev.baton.intake.sheet.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.intake.export.ExportedLeads;
import dev.baton.intake.sheet.Imports;
import dev.baton.intake.sheet.read.SheetChoices;
import dev.baton.lead.NewLead;
import dev.baton.lead.list.LeadField;
import dev.baton.lead.process.LeadIntakeProcess;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Visitor;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;

/** What was exported can be uploaded again as it is. */
@BatonTest
class ExportRoundTripIT {

    private static final String ANOTHER_CAMPAIGN = "q1-buyouts";
    private static final List<String> TAKEN_BACK = List.of(
            "First name",
            "Last name",
            "E-mail",
            "Phone",
            "Company",
            "Date of birth",
            "City",
            "State or region",
            "Country",
            "Postal code",
            "Notes",
            "E-mail opt-out",
            "SMS opt-out",
            "Do not contact",
            "SSN",
            "Net present value",
            "Offer");

    /** Without the campaign: all rows go to the other one. */
    private static final Map<String, String> MAPPING = Arrays.stream(LeadField.values())
            .filter(field -> TAKEN_BACK.contains(field.label()))
            .collect(Collectors.toMap(LeadField::label, LeadField::jsonName));

    @Value("${local.port}")
    int port;

    @TempDir
    Path folder;

    @Autowired
    LeadIntakeProcess intake;

    @Autowired
    Imports imports;

    @Autowired
    ImportStore store;

    @Autowired
    TransactionTemplate transactions;

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void everyValueComesBack(String format) throws Exception {
        String source = "round-" + UUID.randomUUID();
        intake.receive(leads(source));
        String order = ",\"sort\":\"created_at,asc\",\"include_financial\":true,\"format\":\"" + format + "\"}";
        Visitor manager = Visitor.signedIn(port, "manager");
        List<Map<String, String>> before =
                ExportedLeads.rows(manager, "{\"source\":\"" + source + "\"" + order, folder);

        byte[] file = manager.download(ExportedLeads.EXPORT, "{\"source\":\"" + source + "\"" + order)
                .body()
                .readAllBytes();
        Import done = imported("leads." + format, file);
        assertThat(done.rows().imported()).isEqualTo(2);
        assertThat(done.rows().rejected()).isZero();

        List<Map<String, String>> after =
                ExportedLeads.rows(manager, "{\"import_id\":\"" + done.id() + "\"" + order, folder);
        assertThat(before.stream().map(row -> row.get("SMS opt-out") + row.getOrDefault("Do not contact", "")))
                .as("what they said goes out")
                .containsExactlyInAnyOrder("yes", "yesyes");
        assertThat(known(after)).containsExactlyInAnyOrderElementsOf(known(before));
    }

    private static List<NewLead> leads(String source) {
        return List.of(
                saying(
                        new NewLead.Consent(true, null, Set.of("sms")),
                        ExportedLeads.lead(
                                source,
                                ExportedLeads.contact(
                                        "-Ann", "O'Hara", "=1+1", "@home\n+1 'quoted' \"text\", \u00FC", Map.of()),
                                ExportedLeads.WEALTHY)),
                saying(
                        new NewLead.Consent(false, null),
                        ExportedLeads.lead(
                                source,
                                ExportedLeads.contact("\u674E", "\uFF1DLi", "'=x", null, Map.of("Age", "7")),
                                null)));
    }

    private static NewLead saying(NewLead.Consent consent, NewLead lead) {
        return new NewLead(
                lead.campaignId(),
                lead.arrival(),
                lead.contact(),
                lead.financial(),
                lead.details(),
                lead.tracking(),
                lead.language(),
                lead.reps(),
                consent);
    }

    private Import imported(String name, byte[] file) {
        UUID id = imports.upload(
                        new ImportUpload(name, ANOTHER_CAMPAIGN, List.of(), MAPPING, SheetChoices.NONE, true, null),
                        new ByteArrayInputStream(file),
                        file.length,
                        "manager")
                .id();
        return await().atMost(Duration.ofSeconds(120))
                .until(
                        () -> transactions.execute(t -> store.get(id)),
                        sheet -> sheet.status() != ImportStatus.VALIDATING && sheet.status() != ImportStatus.RUNNING);
    }

    private static List<List<String>> known(List<Map<String, String>> rows) {
        return rows.stream()
                .map(row -> TAKEN_BACK.stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .toList())
                .toList();
    }
}
