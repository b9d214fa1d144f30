package dev.baton.intake.sheet.rows;

import static dev.baton.privacy.PrivacyDriver.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.intake.sheet.ImportView;
import dev.baton.intake.sheet.ImportView.RowsOfCampaign;
import dev.baton.intake.sheet.Imports;
import dev.baton.intake.sheet.upload.Import;
import dev.baton.intake.sheet.upload.SheetDriver;
import dev.baton.lead.LeadFixtures;
import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.testing.BatonTest;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of one sheet go to the campaigns that they name; people are told apart in each. */
@BatonTest
class ImportCampaignsIT {

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ImportView view;

    private final String mark = UUID.randomUUID().toString();
    private SheetDriver sheets;
    private String other;

    @BeforeEach
    void makeCampaign() {
        sheets = new SheetDriver(beans);
        other = new TestCampaigns(beans).create(Map.of());
        beans.getBean(CampaignDirectory.class).find(other); // which it does not know yet: read at once
    }

    @Test
    void eachRowGoesToItsCampaignAndIsADuplicateThereOnly() {
        sheets.checked(sheet("%1$s-known@x.example,%2$s"), true, null);

        Import sheet = sheets.checked(
                sheet(
                        "%1$s-a@x.example,",
                        "%1$s-a@x.example,%2$s",
                        "%1$s-a@x.example,%2$s",
                        "%1$s-known@x.example,",
                        "%1$s-known@x.example,%2$s",
                        "%1$s-b@x.example,nowhere"),
                true,
                null);

        assertThat(texts("select status from import_row where import_id = ? order by row_number", sheet))
                .containsExactly("imported", "imported", "duplicate", "imported", "duplicate", "rejected");
        assertThat(List.of(
                        sheet.rows().imported(),
                        sheet.rows().duplicates(),
                        sheet.rows().rejected(),
                        sheet.rows().total()))
                .containsExactly(3, 2, 1, 6);
        assertThat(view.of(sheet, true).campaigns())
                .extracting(RowsOfCampaign::campaignId, RowsOfCampaign::rows)
                .containsExactly(tuple(LeadFixtures.CAMPAIGN, 2L), tuple(other, 1L));
        assertThat(texts("select campaign_id from lead where import_id = ?", sheet))
                .containsExactlyInAnyOrder(other, LeadFixtures.CAMPAIGN, LeadFixtures.CAMPAIGN);
    }

    @Test
    void whereACampaignHasEndedSinceTheCheckItsRowsAreRejected() {
        Import checked = sheets.checked(sheet("%1$s-c@x.example,", "%1$s-d@x.example,%2$s"), false, null);
        Visitor manager = Visitor.signedIn(port, "manager");
        JsonNode paused = answer(200, manager.send("PATCH", "/v1/api/campaigns/" + other, "{\"status\":\"paused\"}"));
        assertThat(paused.get("status").asText()).isEqualTo("paused");

        beans.getBean(Imports.class).run(checked.id());
        Import done = sheets.awaitEnd(checked);

        assertThat(List.of(done.rows().imported(), done.rows().rejected())).containsExactly(1, 1);
        assertThat(view.of(done, true).problems()).singleElement().satisfies(problem -> assertThat(problem.message())
                .contains("The campaign is paused"));
    }

    private List<String> texts(String sql, Import sheet) {
        return jdbc.sql(sql).param(sheet.id()).query(String.class).list();
    }

    private String sheet(String... rows) {
        return ("E-mail,Campaign\n" + String.join("\n", rows) + "\n").formatted(mark, other);
    }
}
