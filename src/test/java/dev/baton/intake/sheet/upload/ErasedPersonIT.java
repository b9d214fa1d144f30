package dev.baton.intake.sheet.upload;

import static dev.baton.privacy.PrivacyDriver.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.lead.LeadFixtures;
import dev.baton.lead.NewLead;
import dev.baton.lead.contact.Contact;
import dev.baton.lead.state.Financial;
import dev.baton.lead.state.LeadDetails;
import dev.baton.lead.state.Tracking;
import dev.baton.privacy.PrivacyDriver;
import dev.baton.seal.Sealer;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Outsider;
import dev.baton.testing.Unique;
import dev.baton.testing.Visitor;
import dev.baton.testing.database.DatabaseDump;
import dev.baton.testing.database.PlantedValue;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A person who came in by every way, was written to, worked, noted, merged and exported, is erased: a full dump of the
 * database and the files hold nothing of them but what must stay.
 */
@BatonTest
class ErasedPersonIT {

    private static final String HEADERS = "First name,Last name,Email,Phone,Company\n";

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private final String tag = Unique.name();
    private final String email = "zz" + tag + "@planted.example";
    private final String phone = Unique.phone();
    private LeadDriver driver;
    private SheetDriver sheets;
    private PrivacyDriver privacy;
    private PlantedValue planted;
    private Visitor manager;

    @BeforeEach
    void prepare() {
        driver = new LeadDriver(beans);
        sheets = new SheetDriver(beans);
        privacy = new PrivacyDriver(beans, port);
        manager = privacy.manager();
        planted = new PlantedValue(beans, tag);
    }

    @Test
    void nothingOfThemIsLeftButTheirFingerprintAndTheReceipt() {
        List<String> ids =
                new ArrayList<>(List.of(worked(), driver.receive(lead("manual", "b" + email)), captured("c" + email)));
        ids.add(merged(ids.get(0)));
        Import sheet = bySheet();
        ids.addAll(texts("select id from lead where import_id = ? and phone_index is not null", sheet.id()));
        assertThat(ids).hasSize(5).doesNotHaveDuplicates();
        List<String> indexes = indexes(ids);
        String neighbour = texts("select id from lead where import_id = ? and phone_index is null", sheet.id())
                .get(0);
        String before = row(neighbour);
        assertThat(DatabaseDump.of(beans).tablesWith(ids.get(0))).hasSizeGreaterThan(5);

        String id = privacy.open(
                "erasure", email, "Ann Zz" + tag, ",\"phone\":\"" + phone + "\",\"note\":\"forget zz" + tag + "\"");
        privacy.approveAndCarryOut(id);

        DatabaseDump dump = DatabaseDump.of(beans);
        assertThat(dump.tablesWith(tag)).as("plain values").isEmpty();
        assertThat(dump.tablesWith(phone.substring(3))).as("plain phone").isEmpty();
        ids.forEach(lead -> assertThat(dump.tablesWith(lead)).as(lead).isSubsetOf("audit_log"));
        indexes.forEach(
                index -> assertThat(dump.tablesWith(index)).as("fingerprints").isSubsetOf("suppressed_person"));
        assertThat(dump.tablesWith(indexes.get(0))).containsExactly("suppressed_person");
        assertThat(planted.sealed()).as("sealed values").isEmpty();
        assertThat(planted.files()).as("files").isEmpty();
        assertThat(row(neighbour)).as("somebody else").isEqualTo(before);
        JsonNode receipt = privacy.get(id);
        assertThat(receipt.at("/counts/leads").asInt()).isEqualTo(5);
        assertThat(receipt.at("/counts/rows of sheets").asInt()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void aSheetDoesNotBringThemBackAndNoMailGoesToThemButTheyMayComeBackThemselves() {
        driver.receive(lead("manual", email));
        privacy.approveAndCarryOut(privacy.open("erasure", email, ""));

        Import again = sheets.checked(
                HEADERS + "Ann,Zz%s,%s,,Acme\nBob,B,b@%s.example,,A\n".formatted(tag, email, UUID.randomUUID()),
                true,
                null);

        assertThat(again.rows().rejected()).isEqualTo(1);
        assertThat(again.rows().imported()).isEqualTo(1);
        assertThat(texts(
                                "select problems::text from import_row where import_id = ? and status = 'rejected'",
                                again.id())
                        .get(0))
                .contains("asked not to be contacted");
        transactions.executeWithoutResult(
                night -> beans.getBean(ImportRetention.class).removeNext(1000));
        assertThat(planted.sealed())
                .as("kept of the row, and of the sheet when a night has passed")
                .isEmpty();
        String back = captured(email);
        assertThat(jdbc.sql(
                                "select exists (select 1 from suppressed_person s join lead l on l.email_index = s.person_index"
                                        + " where l.id = ?)")
                        .param(back)
                        .query(Boolean.class)
                        .single())
                .as("mails to them are suppressed")
                .isTrue();
    }

    private String worked() {
        String id = driver.receive(lead("referral", email));
        String rep = driver.task(id).getAssignee();
        Visitor them = Visitor.signedIn(port, rep);
        answer(200, them.post("/v1/api/leads/" + id + "/decline", "{\"reason\":\"zz" + tag + " is my cousin\"}"));
        String note = "{\"activity_type\":\"note_added\",\"description\":\"zz" + tag + " likes tea\"}";
        answer(201, manager.post("/v1/api/leads/" + id + "/activities", note));
        answer(200, manager.post("/v1/api/leads/" + id + "/financial", null));
        driver.complete(driver.task(id).getAssignee(), id, Map.of("outcome", "accepted"));
        mailed(id);
        assertThat(manager.post("/v1/api/leads/export", "{\"format\":\"csv\",\"q\":\"" + email + "\"}")
                        .body())
                .contains(tag);
        return id;
    }

    private void mailed(String id) {
        UUID mail = UUID.randomUUID();
        byte[] raw = ("To: " + email + "\r\nSubject: Hello Zz" + tag + "\r\n\r\nDear Zz" + tag)
                .getBytes(StandardCharsets.UTF_8);
        transactions.executeWithoutResult(transaction -> {
            jdbc.sql(
                            "insert into message (id, message_key, lead_id, channel, template, purpose, state, queued_at,"
                                    + " changed_at) values (?, ?, ?, 'email', 'welcome', 'marketing', 'accepted', now(), now())")
                    .params(mail, "erased/" + id, id)
                    .update();
            jdbc.sql("insert into outbox_mail (id, sealed, received_at) values (?, ?, now())")
                    .params(mail, beans.getBean(Sealer.class).seal("outbox_mail/sealed/" + mail, raw))
                    .update();
        });
    }

    private String captured(String address) {
        String body = ("{\"campaign_id\":\"%s\",\"source\":\"landing-page\",\"contact\":{\"firstName\":\"Ann\","
                        + "\"lastName\":\"Zz%s\",\"email\":\"%s\",\"phone\":\"%s\",\"message\":\"I am zz%s\"},"
                        + "\"tracking\":{\"visitor_id\":\"visitor-%s\",\"ip_address\":\"198.51.100.7\"}}")
                .formatted(privacy.campaign(), tag, address, phone, tag, tag);
        Outsider visitor = Outsider.somewhere(port)
                .with("Idempotency-Key", UUID.randomUUID().toString());
        Outsider.Answer answer = visitor.post("/v1/api/leads", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.body().replaceAll("(?s).*\"lead_id\":\"([^\"]+)\".*", "$1");
    }

    private String row(String leadId) {
        return texts("select to_jsonb(l)::text from lead l where id = ?", leadId)
                .get(0);
    }

    private List<String> texts(String sql, Object parameter) {
        Object value = parameter instanceof List<?> list ? list.toArray(String[]::new) : parameter;
        return jdbc.sql(sql).param(value).query(String.class).list();
    }

    private List<String> indexes(List<String> ids) {
        List<String> found = new ArrayList<>();
        for (String column : List.of("email_index", "phone_index", "visitor_index", "name_birth_index")) {
            jdbc.sql("select distinct " + column + " from lead where id = any(?) and length(" + column + ") > 0")
                    .param(ids.toArray(String[]::new))
                    .query(row -> {
                        found.add(HexFormat.of().formatHex(row.getBytes(1)));
                    });
        }
        return found;
    }

    private String merged(String kept) {
        String other = driver.receive(lead("phone", "d" + email));
        answer(200, manager.post("/v1/api/leads/" + kept + "/merge", "{\"other_lead_id\":\"" + other + "\"}"));
        return other;
    }

    private Import bySheet() {
        String rows =
                "Ann,Zz%1$s,zzs%1$s@planted.example,%2$s,Acme\nAnn,Zz%1$s,not-an-address,,Acme\n".formatted(tag, phone);
        return sheets.checked(
                HEADERS + rows + "Bob,Neighbour,bob-%s@else.example,,Acme\n".formatted(UUID.randomUUID()), true, null);
    }

    private NewLead lead(String source, String address) {
        Contact.Web web = new Contact.Web(
                "visitor-" + tag, "session-" + tag, "198.51.100.9", "Browser " + tag, "https://x.example/" + tag, null);
        Contact contact = new Contact(
                new Contact.Person("Ann", "Zz" + tag, LocalDate.of(1980, 2, 3)),
                new Contact.Reach(address, phone, "Company " + tag),
                new Contact.Address("City" + tag, "TX", "US", "73301"),
                "Message " + tag,
                web,
                Map.of("shoe", "size " + tag));
        return new NewLead(
                LeadFixtures.CAMPAIGN,
                new NewLead.Arrival(source, null, "test", null),
                contact,
                new Financial("123-45-6789", null, null),
                new LeadDetails("Nextcloud", "High", "$5000", "soon"),
                Tracking.NONE,
                "en",
                List.of(),
                new NewLead.Consent(true, null));
    }
}
