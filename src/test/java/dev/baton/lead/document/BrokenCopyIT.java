package dev.baton.lead.document;

import static dev.baton.privacy.PrivacyDriver.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.lead.LeadFixtures;
import dev.baton.privacy.PrivacyDriver;
import dev.baton.testing.BatonTest;
import dev.baton.testing.LeadDriver;
import dev.baton.testing.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person's copy while one of their documents cannot be read. */
@BatonTest
class BrokenCopyIT {

    /** More than waits in front of the network, however well it is packed. */
    private static final int LARGE = 1 << 20;

    @Value("${local.port}")
    int port;

    @Value("${baton.files.folder}")
    Path folder;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    private PrivacyDriver privacy;
    private Visitor manager;
    private String lead;

    @BeforeEach
    void prepare() {
        privacy = new PrivacyDriver(beans, port);
        manager = privacy.manager();
        lead = new LeadDriver(beans).receive(LeadFixtures.leadFor("rep1"));
    }

    @Test
    void aFailureHalfWayDoesNotLookLikeACompleteArchive() throws IOException {
        upload(noise());
        upload(SampleFiles.PDF);
        String copy = copy();
        loseLastFile();

        assertThatThrownBy(() -> manager.getBytes(copy).readAllBytes()).isInstanceOf(IOException.class);
    }

    private void upload(byte[] content) {
        answer(201, manager.upload("/v1/api/leads/" + lead + "/documents", "offer.pdf", content, Map.of()));
    }

    private static byte[] noise() {
        byte[] pdf = Arrays.copyOf(SampleFiles.PDF, LARGE);
        byte[] noise = new byte[LARGE - SampleFiles.PDF.length];
        new Random(1).nextBytes(noise);
        System.arraycopy(noise, 0, pdf, SampleFiles.PDF.length, noise.length);
        return pdf;
    }

    private String copy() {
        String email =
                answer(200, manager.get("/v1/api/leads/" + lead)).get("email").asText();
        String request = privacy.open("access", email, "");
        privacy.approveAndCarryOut(request);
        return PrivacyDriver.PATH + "/" + request + "/copy.zip";
    }

    private void loseLastFile() throws IOException {
        String file = jdbc.sql("select file from lead_document where lead_id = ? order by added_at desc limit 1")
                .param(lead)
                .query(String.class)
                .single();
        assertThat(Files.deleteIfExists(folder.resolve(file.substring(0, 2)).resolve(file)))
                .isTrue();
    }
}
