package dev.baton.lead.list;

import dev.baton.identity.CurrentUser;
import dev.baton.identity.organisation.Organisations;
import dev.baton.identity.rep.RepDays;
import dev.baton.identity.rep.RepDays.Zones;
import dev.baton.lead.LeadVault;
import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.lead.campaign.CampaignDirectory.CampaignInfo;
import dev.baton.lead.contact.Contact;
import dev.baton.lead.state.Deal;
import dev.baton.shared.database.Cursor;
import dev.baton.shared.page.ItemPage;
import dev.baton.shared.page.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of leads, as the person may see them. */
@Component
public class LeadSearch {

    private static final String COLUMNS =
            """
            select l.id, l.contact_sealed, l.campaign_id, l.source, l.score, l.grade, l.status,
                l.qualification_status, l.assigned_to, l.offered_to, l.offered_at, l.answer_by, l.assigned_at, l.follow_up_date,
                l.created_at, l.closed_at, l.restricted_at, l.deal_value, l.deal_currency,
                array(select t.tag from lead_tag t where t.lead_id = l.id order by t.tag) as tags%s
            from (select * from lead%s) l
            """;

    private static final String REFUSED =
            """
            , array(select channel from (
                select distinct on (channel) channel, c.given from lead_consent c, unnest(c.channels) channel
                where c.lead_id = l.id order by channel, c.id desc) last where not last.given) as refused
            """;
    private static final String FINANCIAL = ", l.financial_sealed";
    private final JdbcClient jdbc;
    private final JdbcClient cursor;
    private final LeadVault vault;
    private final CampaignDirectory campaigns;
    private final Organisations organisations;
    private final RepDays days;

    LeadSearch(
            JdbcClient jdbc,
            DataSource dataSource,
            LeadVault vault,
            CampaignDirectory campaigns,
            Organisations organisations,
            RepDays days) {
        this.organisations = organisations;
        this.days = days;
        this.jdbc = jdbc;
        this.cursor = Cursor.on(dataSource);
        this.vault = vault;
        this.campaigns = campaigns;
    }

    /** How many leads each list holds. */
    public record Counts(long prospect, long hot, long warm, long active, long closed, long total) {}

    public ItemPage<LeadSummary> page(LeadFilter filter, CurrentUser who) {
        PageRequest page = PageRequest.of(filter.page(), filter.size());
        LeadQuery query = query(who).matching(filter).in(filter.category());
        List<LeadSummary> items = jdbc.sql(COLUMNS.formatted("", query.where()) + LeadQuery.orderBy(filter.sort())
                        + " limit " + page.size() + " offset " + page.offset())
                .params(query.parameters())
                .query(this::summary)
                .list();
        long total = jdbc.sql("select count(*) from lead" + query.where())
                .params(query.parameters())
                .query(Long.class)
                .single();
        return new ItemPage<>(items, page.page(), page.size(), total);
    }

    /**
     * Every lead of the list in its order, whatever page was asked for. A few are read at a time, which takes a
     * transaction around it.
     *
     * @param financial whether social security number and money matters are opened: the caller answers for the audit log
     */
    public void each(LeadFilter filter, CurrentUser who, boolean financial, Consumer<ListedLead> reader) {
        LeadQuery query = query(who).matching(filter).in(filter.category()).notFrozen();
        Map<String, String> names = names(); // asked before: the connection is busy while the list is read
        Zones zones = days.zones();
        String sql = COLUMNS.formatted(REFUSED + (financial ? FINANCIAL : ""), query.where())
                + LeadQuery.orderBy(filter.sort());
        cursor.sql(sql)
                .params(query.parameters())
                .query((ResultSet row) -> reader.accept(listed(row, financial, names, zones)));
    }

    /**
     * Writes the ids of every lead of the list into a table, in one statement: leads that come later are none of them.
     *
     * @param into the beginning of the statement; of its columns the lead's id is the last
     * @param first value of the column before
     * @return how many
     */
    public int copyIds(String into, Object first, LeadFilter filter, CurrentUser who, int most) {
        LeadQuery query = query(who).matching(filter).in(filter.category());
        List<Object> parameters = new ArrayList<>(List.of(first));
        parameters.addAll(query.parameters());
        return jdbc.sql(into + " select ?, id from lead" + query.where() + " limit " + most)
                .params(parameters)
                .update();
    }

    /** Leads that wait for this person's answer, the most urgent first. */
    public ItemPage<LeadSummary> offeredTo(String username, int most) {
        return fixed(" where offered_to = ? and merged_into is null", username, "l.answer_by, l.id", most);
    }

    /** Leads that this person works, the next follow-up first. */
    public ItemPage<LeadSummary> workedBy(String username, int most) {
        return fixed(
                " where assigned_to = ? and merged_into is null and status in ('new', 'contacted', 'qualified', 'proposal')",
                username,
                "l.follow_up_date nulls first, l.assigned_at desc, l.id",
                most);
    }

    /** These leads, merged ones among them, in no order. */
    public List<LeadSummary> all(List<String> leadIds) {
        return jdbc.sql(COLUMNS.formatted("", " where id = any(?)"))
                .param(leadIds.toArray(String[]::new))
                .query(this::summary)
                .list();
    }

    private LeadQuery query(CurrentUser who) {
        return new LeadQuery(vault, this::regions, who);
    }

    /** The countries by which the campaigns read phone numbers. */
    private List<String> regions() {
        return Stream.concat(
                        Stream.of(organisations.now().country()),
                        campaigns.all().stream().map(CampaignInfo::region))
                .distinct()
                .toList();
    }

    private ItemPage<LeadSummary> fixed(String where, String username, String order, int most) {
        List<LeadSummary> items = jdbc.sql(COLUMNS.formatted("", where) + " order by " + order + " limit " + most)
                .param(username)
                .query(this::summary)
                .list();
        long total = jdbc.sql("select count(*) from lead" + where)
                .param(username)
                .query(Long.class)
                .single();
        return new ItemPage<>(items, 0, most, total);
    }

    public Counts counts(LeadFilter filter, CurrentUser who) {
        LeadQuery query = query(who).matching(filter);
        String sums = Arrays.stream(LeadCategory.values())
                .map(category -> "count(*) filter (where " + category.condition() + ") as " + category.apiName())
                .collect(Collectors.joining(", "));
        return jdbc.sql("select " + sums + ", count(*) as total from lead" + query.where())
                .params(query.parameters())
                .query((row, number) -> new Counts(
                        row.getLong("prospect"),
                        row.getLong("hot"),
                        row.getLong("warm"),
                        row.getLong("active"),
                        row.getLong("closed"),
                        row.getLong("total")))
                .single();
    }

    private Map<String, String> names() {
        return campaigns.all().stream().collect(Collectors.toMap(CampaignInfo::id, CampaignInfo::name));
    }

    private String name(String campaignId) {
        return campaigns.find(campaignId).map(CampaignInfo::name).orElse(campaignId);
    }

    private ListedLead listed(ResultSet row, boolean financial, Map<String, String> names, Zones zones)
            throws SQLException {
        String id = row.getString("id");
        Contact contact = vault.contact(id, row.getBytes("contact_sealed"));
        return new ListedLead(
                SummaryRow.read(
                        row,
                        contact,
                        names.getOrDefault(row.getString("campaign_id"), row.getString("campaign_id")),
                        zones),
                contact,
                new Deal(row.getBigDecimal("deal_value"), row.getString("deal_currency")),
                List.of((String[]) row.getArray("refused").getArray()),
                financial ? vault.financial(id, row.getBytes("financial_sealed")) : null);
    }

    private LeadSummary summary(ResultSet row, int number) throws SQLException {
        Contact contact = vault.contact(row.getString("id"), row.getBytes("contact_sealed"));
        return SummaryRow.read(row, contact, name(row.getString("campaign_id")), days.zones());
    }
}
