package dev.baton.lead.merge;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.baton.lead.Lead;
import dev.baton.lead.list.LeadSearch;
import dev.baton.lead.list.LeadSummary;
import dev.baton.shared.page.ItemPage;
import dev.baton.shared.page.PageRequest;
import dev.baton.shared.page.Sorting;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Leads that may be one person: by e-mail, by phone, or by name and birth date. Found anew with each question, by the
 * blind indexes. What more leads share than one person makes (a switchboard, "000") says nothing.
 */
@Component
class Duplicates {

    private static final int MOST = 50;

    /** Of one value, with those that came again and those that were merged: what has more is not looked into. */
    private static final int MOST_ROWS = 1_000;

    private static final String GROUPS = Arrays.stream(Evidence.values())
            .map(Duplicates::shared)
            .collect(
                    Collectors.joining(
                            " union all ",
                            "with shared as (",
                            """
                    ), groups as (
                        select ids, array_agg(evidence order by evidence) as evidence, max(newest) as newest,
                            cardinality(ids) as leads
                        from shared group by ids)
                    select ids, evidence, count(*) over () as total from groups g
                    left join lead_told_apart two on leads = 2 and two.lead_a = ids[1] and two.lead_b = ids[2]
                    where two.lead_a is null and (leads = 2 or leads * (leads - 1) / 2 >
                        (select count(*) from lead_told_apart t where t.lead_a = any(g.ids) and t.lead_b = any(g.ids)))
                    """));

    private static final Sorting SORTS = Sorting.of(Map.of("newest", "newest", "leads", "leads"), "newest desc", "ids");

    private final JdbcClient jdbc;
    private final LeadSearch search;
    private final ToldApart toldApart;

    Duplicates(JdbcClient jdbc, LeadSearch search, ToldApart toldApart) {
        this.jdbc = jdbc;
        this.search = search;
        this.toldApart = toldApart;
    }

    /** By what leads are taken for one person. */
    enum Evidence {
        EMAIL("email_index", "email_index is not null"),
        NAME_AND_BIRTH_DATE("name_birth_index", "name_birth_index <> ''::bytea"),
        PHONE("phone_index", "phone_index is not null");

        private final String column;
        private final String known;

        Evidence(String column, String known) {
            this.column = column;
            this.known = known;
        }

        @JsonValue
        String apiName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Leads that share something.
     *
     * @param evidence what all of them share
     * @param leads the one that would stay first
     * @param toldApart pairs of them that are known to be two people
     */
    record Group(
            @ArraySchema(schema = @Schema(implementation = Evidence.class)) List<String> evidence,
            boolean sameCampaign,
            List<LeadSummary> leads,
            List<List<String>> toldApart) {}

    /** Another lead of maybe the same person. */
    record Candidate(
            @ArraySchema(schema = @Schema(implementation = Evidence.class)) List<String> evidence,
            boolean sameCampaign,
            LeadSummary lead) {}

    private record Found(List<String> ids, List<String> evidence, long total) {}

    ItemPage<Group> groups(String campaignId, PageRequest page) {
        List<Found> found = find(campaignId, page);
        if (found.isEmpty() && page.page() > 0) {
            List<Found> first = find(campaignId, new PageRequest(page.sort(), 0, 1));
            return new ItemPage<>(
                    List.of(),
                    page.page(),
                    page.size(),
                    first.isEmpty() ? 0 : first.get(0).total());
        }
        List<String> ids =
                found.stream().flatMap(group -> group.ids().stream()).distinct().toList();
        Map<String, LeadSummary> leads = summaries(ids);
        List<List<String>> apart = toldApart.among(ids);
        List<Group> groups =
                found.stream().map(group -> group(group, leads, apart)).toList();
        return new ItemPage<>(
                groups,
                page.page(),
                page.size(),
                found.isEmpty() ? 0 : found.get(0).total());
    }

    private List<Found> find(String campaignId, PageRequest page) {
        return jdbc.sql(GROUPS + SORTS.orderBy(page.sort()) + "limit :size offset :offset")
                .param("campaign", campaignId)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(Duplicates::found)
                .list();
    }

    /**
     * First the values that come twice, from the index alone, then whose they are, row by row ({@code offset 0} keeps it
     * in that order): most values come once, and the rows are wide.
     */
    private static String shared(Evidence evidence) {
        return """
                select '%1$s' as evidence, array_agg(distinct id collate "C") as ids, max(created_at) as newest
                from (select %2$s as value from lead where %3$s
                    group by 1 having count(*) between 2 and %5$d offset 0) twice
                cross join lateral (select l.id, l.created_at from lead k join lead l on l.id =
                        case when k.merged_into is null then k.id else staying_lead(k.id) end
                    where k.%2$s = twice.value and k.%3$s and k.duplicate_of is null
                    and (cast(:campaign as text) is null or l.campaign_id = :campaign) offset 0) l
                group by twice.value having count(distinct id) between 2 and %4$d
                """
                .formatted(evidence.apiName(), evidence.column, evidence.known, MOST, MOST_ROWS);
    }

    /** Other leads that may be the person of this one; neither merged ones nor those told apart from it. */
    List<Candidate> of(Lead lead) {
        String each = Arrays.stream(Evidence.values())
                .map(evidence ->
                        """
                        select case when o.merged_into is null then o.id else staying_lead(o.id) end as id,
                            '%1$s' as evidence
                        from part join lead l on l.id = part.id
                        join lateral (select id, merged_into, count(*) over () as sharing from (
                            select id, merged_into from lead
                            where %2$s = l.%2$s and %3$s and duplicate_of is null limit %4$d) s) o on o.sharing <= %5$d
                        """
                                .formatted(evidence.apiName(), evidence.column, evidence.known, MOST + 1, MOST))
                .collect(Collectors.joining(" union all "));
        Map<String, List<String>> found = found(lead, each);
        return search.all(List.copyOf(found.keySet())).stream()
                .sorted(Comparator.comparing(LeadSummary::createdAt).reversed())
                .map(other -> new Candidate(
                        found.get(other.leadId()), other.campaignId().equals(lead.campaignId()), other))
                .toList();
    }

    /** By lead, what it shares with this one, or with a part of it. */
    private Map<String, List<String>> found(Lead lead, String each) {
        String[] apart = toldApart.from(lead.id()).toArray(String[]::new);
        return jdbc
                .sql("with recursive part (id) as (select cast(:lead as text)"
                        + " union select l.id from lead l join part p on l.merged_into = p.id)"
                        + " select id, array_agg(distinct evidence order by evidence) as evidence from (" + each
                        + ") e where id <> :lead and not id = any(:apart) group by id")
                .param("lead", lead.id())
                .param("apart", apart)
                .query((row, number) -> Map.entry(row.getString(1), texts(row, "evidence")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, LeadSummary> summaries(List<String> ids) {
        return search.all(ids).stream().collect(Collectors.toMap(LeadSummary::leadId, Function.identity()));
    }

    private static Group group(Found found, Map<String, LeadSummary> leads, List<List<String>> apart) {
        List<LeadSummary> members =
                found.ids().stream().map(leads::get).sorted(Staying.FIRST).toList();
        return new Group(
                found.evidence(),
                members.stream().map(LeadSummary::campaignId).distinct().count() == 1,
                members,
                apart.stream().filter(found.ids()::containsAll).toList());
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(texts(row, "ids"), texts(row, "evidence"), row.getLong("total"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
