package dev.baton.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.lead.Leads;
import dev.baton.lead.NewLead;
import dev.baton.lead.contact.Contact;
import dev.baton.lead.process.LeadIntakeProcess;
import dev.baton.lead.state.Financial;
import dev.baton.lead.state.LeadDetails;
import dev.baton.lead.state.Tracking;
import dev.baton.lead.timeline.ActivityType;
import dev.baton.lead.timeline.LeadTimeline;
import dev.baton.seal.KeyRotation;
import dev.baton.seal.Sealer;
import dev.baton.testing.BatonTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Plants values nobody could mistake and looks for them wherever they must not be. */
@BatonTest
@ExtendWith(OutputCaptureExtension.class)
class PrivacyIT {

    private static final List<String> PLANTED = List.of(
            "Zyxfirst",
            "Zyxlast",
            "zyxmail",
            "4155550173",
            "Zyxcompany",
            "1957-03-19",
            "Zyxcity",
            "ZYX-ZIP",
            "Zyxnotes",
            "198.51.100.73",
            "Zyxagent",
            "zyxreferrer",
            "Zyxcustom",
            "801019173",
            "77123.45",
            "Zyxreason");

    @Autowired
    LeadIntakeProcess intake;

    @Autowired
    Leads leads;

    @Autowired
    LeadTimeline timeline;

    @Autowired
    TaskService tasks;

    @Autowired
    Sealer sealer;

    @Autowired
    KeyRotation rotation;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void plantedValuesStandInNoClearColumnAndNoLog(CapturedOutput output) {
        String id = intake.receive(List.of(planted())).get(0);
        transactions.executeWithoutResult(
                t -> timeline.add(id, ActivityType.NOTE_ADDED, "rep1", "Zyxreason 4155550173", Map.of()));
        tasks.complete(
                tasks.createTaskQuery()
                        .processInstanceBusinessKey(id)
                        .singleResult()
                        .getId(),
                Map.of("outcome", "accepted"));

        assertThatNoTableHoldsPlantedValues();
        assertThat(PLANTED).noneMatch(value -> output.getAll().contains(value));
        assertThat(leads.readFinancial(id, "manager").ssn())
                .as("it is there, sealed")
                .isEqualTo("801019173");
        assertThat(jdbc.sql("select count(*) from audit_log where subject_id = ? and action = 'financial_read'")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private void assertThatNoTableHoldsPlantedValues() {
        List<String> tables = jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE'")
                .query(String.class)
                .list();
        assertThat(tables).contains("lead", "act_ru_variable", "act_hi_actinst", "act_ge_bytearray");
        for (String table : tables) {
            String dump = jdbc.sql("select coalesce(string_agg(t::text, ' '), '') from " + table + " t")
                    .query(String.class)
                    .single();
            assertThat(PLANTED).as(table).noneMatch(value -> dump.contains(value) || dump.contains(hex(value)));
        }
    }

    @Test
    void aSealedValueMovedToAnotherRowDoesNotOpen() {
        byte[] sealed = sealer.sealText("lead/contact/lead_a", "secret");

        assertThat(sealer.openText("lead/contact/lead_a", sealed)).isEqualTo("secret");
        assertThatThrownBy(() -> sealer.openText("lead/contact/lead_b", sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void afterARotationOldAndNewValuesOpen() {
        byte[] old = sealer.sealText("place", "old");

        int keys = rotation.rotate("admin");

        byte[] fresh = sealer.sealText("place", "new");
        assertThat(keys).isGreaterThan(1);
        assertThat(sealer.openText("place", old)).isEqualTo("old");
        assertThat(sealer.openText("place", fresh)).isEqualTo("new");
        assertThat(keyIdOf(fresh)).isNotEqualTo(keyIdOf(old));
    }

    private static NewLead planted() {
        Contact contact = new Contact(
                new Contact.Person("Zyxfirst", "Zyxlast", LocalDate.of(1957, 3, 19)),
                new Contact.Reach("zyxmail" + UUID.randomUUID() + "@company.example", "+14155550173", "Zyxcompany"),
                new Contact.Address("Zyxcity", "TX", "US", "ZYX-ZIP"),
                "Zyxnotes",
                new Contact.Web(
                        "Zyxagent", "Zyxagent", "198.51.100.73", "Zyxagent", "https://zyxreferrer.example", null),
                Map.of("Shoe size", "Zyxcustom"));
        return new NewLead(
                "q1-buyouts",
                new NewLead.Arrival("landing-page", null, "test", null),
                contact,
                new Financial("801019173", new Financial.Amount(new BigDecimal("77123.45"), "USD"), null),
                LeadDetails.NONE,
                Tracking.NONE,
                "en",
                List.of(),
                new NewLead.Consent(true, null));
    }

    /** As PostgreSQL prints bytes. */
    private static String hex(String value) {
        return java.util.HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Tink writes the key's number into the first five bytes. */
    private static String keyIdOf(byte[] sealed) {
        return java.util.HexFormat.of().formatHex(sealed, 0, 5);
    }
}
