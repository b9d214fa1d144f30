package dev.baton.lead.export;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.baton.lead.list.LeadFilter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The list as it is searched for, and how it is to be written.
 *
 * @param format csv or xlsx
 */
record ExportRequest(
        @JsonUnwrapped LeadFilter filter,
        @Schema(requiredMode = REQUIRED, implementation = ExportFormat.class) String format,
        boolean includeFinancial) {

    private static final Pattern CODE = Pattern.compile("[\\w.:-]{1,64}");

    /** For the audit log: which filters were set, without what could name a person. */
    String summary() {
        Map<String, Object> set = new LinkedHashMap<>();
        set.put("category", filter.category());
        set.put("campaign_id", filter.campaignId());
        set.put("status", filter.status());
        set.put("grade", filter.grade());
        set.put("assigned_to", filter.assignedTo());
        set.put("import_id", filter.importId());
        set.put("created_from", filter.createdFrom());
        set.put("created_to", filter.createdTo());
        set.put("tag", given(filter.tag()));
        set.put("picked", filter.leadIds() == null ? null : filter.leadIds().size());
        set.put("source", given(filter.source()));
        set.put("search", given(filter.q()));
        return set.entrySet().stream()
                .filter(each ->
                        each.getValue() != null && !each.getValue().toString().isBlank())
                .map(each -> " " + each.getKey() + "=" + code(each.getValue().toString()))
                .collect(Collectors.joining());
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : "given";
    }

    private static String code(String value) {
        return CODE.matcher(value).matches() ? value : "given";
    }
}
