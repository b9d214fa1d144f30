package dev.baton.campaign;

import static dev.baton.privacy.PrivacyDriver.answer;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.baton.testing.BatonTest;
import dev.baton.testing.TestCampaigns;
import dev.baton.testing.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a page about campaigns asks the database for: of the campaigns on it, not of all that there are. */
@BatonTest
class CampaignStatementsIT {

    private static final Logger STATEMENTS = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);

    @Value("${local.port}")
    int port;

    @Autowired
    ApplicationContext beans;

    private Visitor manager;
    private String campaign;

    @BeforeEach
    void prepare() {
        manager = Visitor.signedIn(port, "manager");
        campaign = new TestCampaigns(beans).create(Map.of("reps", "'{rep1}'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/api/campaigns/%s", "/v1/api/campaigns/%s/overview", "/v1/api/campaigns?size=1"})
    void leadsAreCountedForTheCampaignsOnThePageOnly(String path) {
        List<String> counts = statements(path.formatted(campaign)).stream()
                .filter(sql -> sql.contains("count(*)") && sql.contains("group by campaign_id"))
                .toList();

        assertThat(counts).isNotEmpty().allMatch(sql -> sql.contains("campaign_id = any(?)"));
    }

    @Test
    void refusedOffersAreCountedInOneStatement() {
        assertThat(statements("/v1/api/campaigns/" + campaign + "/overview"))
                .filteredOn(sql -> sql.contains("lead_offer"))
                .hasSize(1);
    }

    private List<String> statements(String path) {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        STATEMENTS.addAppender(log);
        STATEMENTS.setAdditive(false);
        STATEMENTS.setLevel(Level.DEBUG);
        try {
            answer(200, manager.get(path));
        } finally {
            STATEMENTS.setLevel(null);
            STATEMENTS.setAdditive(true);
            STATEMENTS.detachAppender(log);
        }
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
