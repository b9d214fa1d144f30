package dev.baton.lead.list;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The figures of a campaign's leads, by the same conditions as the lists that they open. */
@Component
public class LeadFigures {

    private static final String SUMS = Stream.concat(
                    Stream.of(LeadCategory.values()).map(one -> sum(one.condition(), one.apiName())),
                    Stream.of(ProgressGroup.values()).map(one -> sum(one.condition(), one.apiName())))
            .collect(Collectors.joining(", "));

    private final JdbcClient jdbc;

    LeadFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param first when the first lead came; null without leads */
    public record Figures(
            long total,
            @Nullable Instant first,
            Map<LeadCategory, Long> categories,
            Map<ProgressGroup, Long> progress) {

        public long of(LeadCategory category) {
            return categories.get(category);
        }

        public long of(ProgressGroup group) {
            return progress.get(group);
        }
    }

    public Figures of(String campaignId) {
        return jdbc.sql("select count(*) as total, min(created_at) as first_lead, " + SUMS
                        + " from lead where campaign_id = ? and merged_into is null")
                .param(campaignId)
                .query((row, number) -> figures(row))
                .single();
    }

    /** What deals of one currency came to. @param deals how many won leads have a value in it */
    public record Revenue(String currency, BigDecimal amount, long deals) {}

    /** What the won leads of these campaigns are worth, by currency; campaigns without such leads are missing. */
    public Map<String, List<Revenue>> revenues(Collection<String> campaignIds) {
        Map<String, List<Revenue>> revenues = new HashMap<>();
        jdbc.sql("select campaign_id, deal_currency, sum(deal_value) as amount, count(*) as deals from lead"
                        + " where campaign_id = any(?) and deal_value is not null and merged_into is null and "
                        + ProgressGroup.WON.condition()
                        + " group by campaign_id, deal_currency order by campaign_id, amount desc, deal_currency")
                .param(campaignIds.toArray(String[]::new))
                .query(row -> {
                    revenues.computeIfAbsent(row.getString("campaign_id"), id -> new ArrayList<>())
                            .add(revenue(row));
                });
        return revenues;
    }

    private static Revenue revenue(ResultSet row) throws SQLException {
        int decimals = Currency.getInstance(row.getString("deal_currency")).getDefaultFractionDigits();
        return new Revenue(
                row.getString("deal_currency"),
                row.getBigDecimal("amount").setScale(decimals, RoundingMode.UNNECESSARY),
                row.getLong("deals"));
    }

    private static Figures figures(ResultSet row) throws SQLException {
        Map<LeadCategory, Long> categories = new EnumMap<>(LeadCategory.class);
        for (LeadCategory one : LeadCategory.values()) {
            categories.put(one, row.getLong(one.apiName()));
        }
        Map<ProgressGroup, Long> progress = new EnumMap<>(ProgressGroup.class);
        for (ProgressGroup one : ProgressGroup.values()) {
            progress.put(one, row.getLong(one.apiName()));
        }
        Instant first = row.getTimestamp("first_lead") == null
                ? null
                : row.getTimestamp("first_lead").toInstant();
        return new Figures(row.getLong("total"), first, categories, progress);
    }

    private static String sum(String condition, String name) {
        return "count(*) filter (where " + condition + ") as " + name;
    }
}
