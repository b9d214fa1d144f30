package dev.baton.lead.document;

import static dev.baton.privacy.PrivacyDriver.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.lead.LeadFixtures;
import dev.baton.lead.change.LeadRemoval;
import dev.baton.privacy.PrivacyDriver;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Unique;
import dev.baton.testing.Visitor;
import dev.baton.testing.database.DatabaseDump;
import dev.baton.testing.database.PlantedValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Documents by each role, sealed where they lie, and gone with their lead. */
@BatonTest
class DocumentsIT {

    private static final Map<String, String> FOR_ALL = Map.of();
    private static final Map<String, String> FOR_MANAGERS = Map.of("for_managers", "true");

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private final String tag = Unique.name();
    private final byte[] pdf = SampleFiles.text("%PDF-1.7\n" + tag + "\n%%EOF\n");
    private LeadDriver driver;
    private PrivacyDriver privacy;
    private Visitor rep;
    private Visitor other;
    private Visitor manager;
    private String lead;

    @BeforeEach
    void prepare() {
        driver = new LeadDriver(beans);
        privacy = new PrivacyDriver(beans, port);
        manager = privacy.manager();
        rep = Visitor.signedIn(port, "rep1");
        other = Visitor.signedIn(port, "rep2");
        lead = driver.receive(LeadFixtures.leadFor("rep1"));
    }

    @Test
    void aRepPutsADocumentOnTheirLeadAndItComesBackAsItWas() throws IOException {
        JsonNode added = answer(201, rep.upload(path(), "Offer " + tag + ".pdf", pdf, FOR_ALL));

        assertThat(added.get("name").asText()).isEqualTo("Offer " + tag + ".pdf");
        assertThat(added.get("kind").asText()).isEqualTo("pdf");
        assertThat(added.get("bytes").asLong()).isEqualTo(pdf.length);
        assertThat(rep.getBytes(path(added)).readAllBytes()).isEqualTo(pdf);
        assertThat(driver.timeline(lead)).contains("document_added");
        assertThat(audited("lead_document_added", "document_read")).containsExactly("rep1", "rep1");
    }

    @Test
    void nothingOfItStandsInClearInTheDatabaseOrOnDisk() {
        answer(201, rep.upload(path(), "Offer " + tag + ".pdf", pdf, FOR_ALL));

        assertThat(DatabaseDump.of(beans).tablesWith(tag)).isEmpty();
        assertThat(new PlantedValue(beans, tag).files()).isEmpty();
    }

    @Test
    void whoDoesNotSeeTheLeadSeesNoneOfItsDocuments() {
        JsonNode added = answer(201, rep.upload(path(), "offer.pdf", pdf, FOR_ALL));

        assertThat(other.get(path()).statusCode()).isEqualTo(404);
        assertThat(other.get(path(added)).statusCode()).isEqualTo(404);
        assertThat(other.upload(path(), "offer.pdf", pdf, FOR_ALL).statusCode()).isEqualTo(404);
        assertThat(other.send("DELETE", path(added), null).statusCode()).isEqualTo(404);
        String theirs = driver.receive(LeadFixtures.leadFor("rep2"));
        assertThat(other.get("/v1/api/leads/" + theirs + "/documents/" + id(added))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsForManagersRepsNeitherSeeNorMake() {
        JsonNode hidden = answer(201, manager.upload(path(), "credit.pdf", pdf, FOR_MANAGERS));
        answer(201, manager.upload(path(), "offer.pdf", pdf, FOR_ALL));

        assertThat(answer(200, rep.get(path())).get("total").asInt()).isEqualTo(1);
        assertThat(answer(200, manager.get(path())).get("total").asInt()).isEqualTo(2);
        assertThat(rep.get(path(hidden)).statusCode()).isEqualTo(404);
        assertThat(rep.send("DELETE", path(hidden), null).statusCode()).isEqualTo(404);
        assertThat(rep.upload(path(), "offer.pdf", pdf, FOR_MANAGERS).statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoAddedItRemovesItOrAManager() {
        JsonNode managers = answer(201, manager.upload(path(), "offer.pdf", pdf, FOR_ALL));
        JsonNode own = answer(201, rep.upload(path(), "offer.pdf", pdf, FOR_ALL));
        String file = files(lead).get(1);

        assertThat(rep.send("DELETE", path(managers), null).statusCode()).isEqualTo(403);
        assertThat(rep.send("DELETE", path(own), null).statusCode()).isEqualTo(204);
        assertThat(manager.send("DELETE", path(managers), null).statusCode()).isEqualTo(204);

        assertThat(answer(200, rep.get(path())).get("total").asInt()).isZero();
        assertThat(goes(file)).isTrue();
        assertThat(driver.timeline(lead)).contains("document_removed");
    }

    @Test
    void whatIsRefusedLeavesNothingBehind() {
        JsonNode refused = answer(400, rep.upload(path(), "page.pdf", SampleFiles.HTML, FOR_ALL));
        assertThat(refused.get("field").asText()).isEqualTo("file");
        byte[] large = new byte[(25 << 20) + 1];
        answer(413, rep.upload(path(), "large.pdf", large, FOR_ALL));

        assertThat(files(lead)).isEmpty();
        assertThat(driver.timeline(lead)).doesNotContain("document_added");
    }

    @Test
    void thePersonGetsTheirDocumentsWithTheirCopy() throws IOException {
        answer(201, manager.upload(path(), "Offer.pdf", pdf, FOR_MANAGERS));
        String request = privacy.open("access", email(), "");
        privacy.approveAndCarryOut(request);

        List<String> names = new ArrayList<>();
        byte[] found = null;
        byte[] archive = manager.getBytes(PrivacyDriver.PATH + "/" + request + "/copy.zip")
                .readAllBytes();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                found = zip.readAllBytes();
            }
        }

        assertThat(names).hasSize(3).last().asString().matches("documents/[0-9a-f]{8}-Offer\\.pdf");
        assertThat(found).isEqualTo(pdf);
        assertThat(manager.get(PrivacyDriver.PATH + "/" + request + "/copy.json")
                        .body())
                .contains("Offer.pdf");
    }

    @Test
    void documentsAreErasedWithTheirPerson() {
        answer(201, rep.upload(path(), "Offer.pdf", pdf, FOR_ALL));
        String file = files(lead).get(0);
        String request = privacy.open("erasure", email(), "");
        privacy.approveAndCarryOut(request);

        assertThat(goes(file)).isTrue();
        assertThat(privacy.get(request).at("/counts/documents").asInt()).isEqualTo(1);
    }

    @Test
    void aMergedLeadBringsItsDocumentsAndTakesThemBack() {
        answer(201, rep.upload(path(), "Offer.pdf", pdf, FOR_ALL));
        String kept = driver.receive(LeadFixtures.leadFor("rep1"));
        String merged = "/v1/api/leads/" + kept + "/documents";
        answer(200, manager.post("/v1/api/leads/" + kept + "/merge", "{\"other_lead_id\":\"" + lead + "\"}"));

        JsonNode there = answer(200, manager.get(merged));
        assertThat(there.get("total").asInt()).isEqualTo(1);
        assertThat(manager.get(merged + "/" + id(there.at("/items/0"))).statusCode())
                .isEqualTo(200);

        answer(200, manager.post("/v1/api/leads/" + lead + "/unmerge", null));
        assertThat(answer(200, manager.get(merged)).get("total").asInt()).isZero();
        assertThat(answer(200, manager.get(path())).get("total").asInt()).isEqualTo(1);
    }

    @Test
    void aLeadThatIsRemovedTakesItsDocumentsAlong() {
        answer(201, rep.upload(path(), "Offer.pdf", pdf, FOR_ALL));
        String file = files(lead).get(0);

        transactions.executeWithoutResult(
                transaction -> beans.getBean(LeadRemoval.class).remove(List.of(lead), "test"));

        assertThat(goes(file)).isTrue();
    }

    private String path() {
        return "/v1/api/leads/" + lead + "/documents";
    }

    private String path(JsonNode document) {
        return path() + "/" + id(document);
    }

    private static String id(JsonNode document) {
        return document.get("document_id").asText();
    }

    private String email() {
        return answer(200, manager.get("/v1/api/leads/" + lead)).get("email").asText();
    }

    private List<String> files(String leadId) {
        return jdbc.sql("select file from lead_document where lead_id = ? order by added_at, id")
                .param(leadId)
                .query(String.class)
                .list();
    }

    /** Its row is gone, and the file too, or it is next. */
    private boolean goes(String file) {
        return jdbc.sql(
                        "select not exists (select 1 from lead_document where file = :file) and"
                                + " (select coalesce(max(remove_after), '-infinity') <= now() from file_to_remove where name = :file)")
                .param("file", file)
                .query(Boolean.class)
                .single();
    }

    private List<String> audited(String... actions) {
        return jdbc.sql("select username from audit_log where subject_id = ? and action = any(?) order by id")
                .params(lead, actions)
                .query(String.class)
                .list();
    }
}
