package dev.baton.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Campaigns that a test has to itself. */
public final class TestCampaigns {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    public TestCampaigns(ApplicationContext beans) {
        this.jdbc = beans.getBean(JdbcClient.class);
        this.transactions = beans.getBean(TransactionTemplate.class);
    }

    /** An active campaign without limits, to which anybody may post. @param columns what is otherwise, as SQL */
    public String create(Map<String, String> columns) {
        String id = "c-" + UUID.randomUUID();
        Map<String, String> row = new LinkedHashMap<>(Map.of(
                "id", "'" + id + "'",
                "name", "'Test'",
                "campaign_type", "'service'",
                "status", "'active'",
                "limit_per_ip", "0",
                "limit_per_campaign", "0",
                "created_at", "now()",
                "updated_at", "now()"));
        row.putAll(columns);
        transactions.executeWithoutResult(
                transaction -> jdbc.sql("insert into campaign (" + String.join(", ", row.keySet()) + ") values ("
                                + row.values().stream().collect(Collectors.joining(", ")) + ")")
                        .update());
        return id;
    }

    /** Somebody new who asks for something. */
    public static String lead(String campaignId) {
        return ("{\"campaign_id\":\"%s\",\"source\":\"landing-page\","
                        + "\"contact\":{\"firstName\":\"Ann\",\"lastName\":\"Abel\",\"email\":\"a%s@acme.example\"}}")
                .formatted(campaignId, UUID.randomUUID());
    }
}
