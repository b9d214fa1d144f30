package dev.baton.lead.list;

import dev.baton.identity.CurrentUser;
import dev.baton.lead.LeadVault;
import dev.baton.lead.id.LeadIds;
import dev.baton.lead.tag.LeadTags;
import dev.baton.shared.page.Sorting;
import dev.baton.shared.value.PhoneNumber;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A filter as SQL conditions with their parameters, narrowed to what the person may see. */
final class LeadQuery {

    private static final Sorting SORTS = Sorting.of(
            Map.of(
                    "created_at", "l.created_at",
                    "lead_score", "l.score",
                    "status", "l.status",
                    "campaign_id", "l.campaign_id",
                    "follow_up_date", "l.follow_up_date",
                    "answer_by", "l.answer_by",
                    "updated_at", "l.updated_at"),
            "l.created_at desc",
            "l.id desc");

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();
    private final LeadVault vault;
    private final Supplier<List<String>> regions;

    LeadQuery(LeadVault vault, Supplier<List<String>> regions, CurrentUser who) {
        this.vault = vault;
        this.regions = regions;
        and("merged_into is null");
        if (!who.seesAllLeads()) {
            and("(offered_to = ? or assigned_to = ?)", who.username(), who.username());
        }
    }

    LeadQuery matching(LeadFilter filter) {
        equal("campaign_id", filter.campaignId());
        equal("status", filter.status());
        equal("grade", filter.grade());
        if (filter.progress() != null && !filter.progress().isBlank()) {
            and(ProgressGroup.of(filter.progress()).condition());
        }
        equal("assigned_to", filter.assignedTo());
        equal("source", filter.source());
        equal("import_id", filter.importId());
        if (filter.tag() != null && !filter.tag().isBlank()) {
            and("id in (select lead_id from lead_tag where tag_key = ?)", LeadTags.key(filter.tag()));
        }
        if (filter.leadIds() != null) {
            and("id = any(?)", (Object) filter.leadIds().toArray(String[]::new));
        }
        if (filter.createdFrom() != null) {
            and("created_at >= ?", filter.createdFrom().atOffset(ZoneOffset.UTC));
        }
        if (filter.createdTo() != null) {
            and("created_at < ?", filter.createdTo().atOffset(ZoneOffset.UTC));
        }
        search(filter.q());
        return this;
    }

    LeadQuery in(String category) {
        if (category != null && !category.isBlank()) {
            and(LeadCategory.of(category).condition());
        }
        return this;
    }

    /** What a person had frozen does not leave the house. */
    LeadQuery notFrozen() {
        and("restricted_at is null");
        return this;
    }

    String where() {
        return " where " + String.join(" and ", conditions);
    }

    List<Object> parameters() {
        return parameters;
    }

    static String orderBy(String sort) {
        return SORTS.orderBy(sort);
    }

    private void search(String text) {
        if (text == null || text.isBlank()) {
            return;
        }
        String q = text.strip();
        if (LeadIds.isOne(q)) {
            known("id = ?", q);
        } else if (q.contains("@")) {
            known("email_index = ?", vault.emailIndex(q));
        } else if (q.matches("[+(]?[\\d\\s()./-]{5,}")) {
            known("phone_index = any(?)", phoneIndexes(q));
        } else {
            String[] words = vault.nameSearch(q);
            if (words.length == 0) {
                and("false"); // nothing but signs: every lead would contain them
            } else {
                known("name_index @> cast(? as text[])", words);
            }
        }
    }

    /** By its own values, or by those of a lead that was merged into it. */
    private void known(String condition, Object value) {
        and(
                "(" + condition
                        + " or id = any(array(select staying_lead(id) from lead where merged_into is not null and "
                        + condition + ")))",
                value,
                value);
    }

    /** Without the country's code it may be a number of any country that the house and its campaigns call. */
    private byte[][] phoneIndexes(String text) {
        return regions.get().stream()
                .flatMap(region -> PhoneNumber.parse(text, region).stream())
                .distinct()
                .map(phone -> vault.phoneIndex(phone.e164()))
                .toArray(byte[][]::new);
    }

    private void equal(String column, Object value) {
        if (value != null && !(value instanceof String text && text.isBlank())) {
            and(column + " = ?", value);
        }
    }

    private void and(String condition, Object... values) {
        conditions.add(condition);
        parameters.addAll(List.of(values));
    }
}
