package dev.baton.lead.document;

import static dev.baton.privacy.PrivacyDriver.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.LeadFixtures;
import dev.baton.lead.Leads;
import dev.baton.lead.change.LeadRemoval;
import dev.baton.shared.file.store.KeptFiles;
import dev.baton.testing.BatonTest;
import dev.baton.testing.HeldLead;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Visitor;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** Documents in the very moment in which somebody else does something with them, or with their lead. */
@BatonTest
class DocumentsAtOnceIT {

    private static final int ROOM = 100;
    /** More than what is on its way between two programs at a time. */
    private static final int LARGE = 24 << 20;

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private LeadDriver driver;
    private HeldLead held;
    private Visitor manager;
    private Visitor rep;
    private String lead;
    private long waste;

    @BeforeEach
    void prepare() {
        driver = new LeadDriver(beans);
        held = new HeldLead(beans);
        manager = Visitor.signedIn(port, "manager");
        rep = Visitor.signedIn(port, "rep1");
        lead = driver.receive(LeadFixtures.leadFor("rep1"));
        waste = filesGivenUp();
    }

    @Test
    void twoUploadsAtOnceAreBothKept() {
        held.atOnce(lead, () -> upload(manager), () -> upload(rep)).forEach(answer -> answer(201, answer));

        assertThat(answer(200, manager.get(path())).get("total").asInt()).isEqualTo(2);
        assertThat(filesGivenUp()).isEqualTo(waste);
    }

    @Test
    void whereThereIsRoomForOneOnlyOneIsKept() {
        answer(201, upload(rep));
        fillUpTo(ROOM - 1);

        List<Integer> statuses = held.atOnce(lead, () -> upload(manager), () -> upload(rep)).stream()
                .map(HttpResponse::statusCode)
                .sorted()
                .toList();

        assertThat(statuses).containsExactly(201, 409);
        assertThat(filesGivenUp()).isEqualTo(waste + 1);
    }

    @Test
    void whatComesForALeadThatIsErasedMeanwhileLeavesNothing() {
        answer(
                404,
                held.behind(
                        lead,
                        () -> beans.getBean(LeadRemoval.class).remove(List.of(lead), "test"),
                        () -> upload(manager)));

        assertThat(filesGivenUp()).isEqualTo(waste + 1);
    }

    @Test
    void norIsItKeptOnOneThatBecamePartOfAnother() {
        String kept = driver.receive(LeadFixtures.leadFor("rep1"));
        Leads leads = beans.getBean(Leads.class);

        assertThat(answer(
                                409,
                                held.behind(
                                        lead,
                                        () -> leads.get(lead).mergeInto(kept, Instant.now()),
                                        () -> upload(manager)))
                        .get("message")
                        .asText())
                .startsWith("This lead was merged into " + kept);
        assertThat(filesGivenUp()).isEqualTo(waste + 1);
    }

    @Test
    void whoIsSavingADocumentGetsAllOfItAlthoughItIsRemovedMeanwhile() throws Exception {
        byte[] large = Arrays.copyOf(SampleFiles.PDF, LARGE);
        String document = answer(201, rep.upload(path(), "large.pdf", large, Map.of()))
                .get("document_id")
                .asText();
        try (InputStream saving = rep.getBytes(path() + "/" + document)) {
            byte[] begin = saving.readNBytes(1_000);

            assertThat(manager.send("DELETE", path() + "/" + document, null).statusCode())
                    .isEqualTo(204);
            KeptFiles files = AopTestUtils.getTargetObject(beans.getBean(KeptFiles.class));
            ReflectionTestUtils.invokeMethod(files, "removeDue");

            assertThat(begin).isEqualTo(Arrays.copyOf(large, 1_000));
            assertThat(saving.readAllBytes()).isEqualTo(Arrays.copyOfRange(large, 1_000, LARGE));
        }
        assertThat(rep.get(path() + "/" + document).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> upload(Visitor who) {
        return who.upload(path(), "offer.pdf", SampleFiles.PDF, Map.of());
    }

    /** Rows to be counted only: nobody can open them. */
    private void fillUpTo(int many) {
        transactions.executeWithoutResult(transaction -> jdbc.sql(
                        """
                        insert into lead_document
                            (id, lead_id, file, key_sealed, name_sealed, kind, bytes, for_managers, added_by, added_at)
                        select gen_random_uuid(), lead_id, gen_random_uuid()::text, key_sealed, name_sealed, kind, bytes,
                            for_managers, added_by, added_at
                        from lead_document, generate_series(2, ?) where lead_id = ?
                        """)
                .params(many, lead)
                .update());
    }

    /** That were written and belong to nothing: the next sweep takes them. */
    private long filesGivenUp() {
        return jdbc.sql("select count(*) from file_to_remove where remove_after > now()")
                .query(Long.class)
                .single();
    }

    private String path() {
        return "/v1/api/leads/" + lead + "/documents";
    }
}
