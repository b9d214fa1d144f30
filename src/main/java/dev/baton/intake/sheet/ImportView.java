package dev.baton.intake.sheet;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.baton.intake.sheet.process.LeadImportProcess;
import dev.baton.intake.sheet.process.UndoImport;
import dev.baton.intake.sheet.upload.Import;
import dev.baton.intake.sheet.upload.ImportStatus;
import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.lead.list.LeadField;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/** An import as the API shows it. */
@Component
public class ImportView {

    private static final int MOST_PROBLEMS = 20;
    private static final int ENDED_KEPT = 50;

    private final CampaignDirectory campaigns;
    private final LeadImportProcess process;
    private final UndoImport undo;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ConcurrentLruCache<Ended, List<Problem>> problemsOfEnded =
            new ConcurrentLruCache<>(ENDED_KEPT, ended -> problems(ended.id()));

    ImportView(CampaignDirectory campaigns, LeadImportProcess process, UndoImport undo, JdbcClient jdbc, Clock clock) {
        this.campaigns = campaigns;
        this.process = process;
        this.undo = undo;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An import whose rows change no more: counted once, however often it is looked at. */
    private record Ended(UUID id, Instant at, int rejected) {}

    /** @param severity error: such rows are left out; warning: they are taken all the same; set_aside: they are nobody */
    public record Problem(
            String message, long count, @Schema(allowableValues = {"error", "warning", "set_aside"}) String severity) {}

    /** How many rows go, or went, to a campaign. */
    public record RowsOfCampaign(String campaignId, @Nullable String campaignName, long rows) {}

    public record View(
            UUID importId,
            String fileName,
            String campaignId,
            @Nullable String campaignName,
            List<String> assignTo,
            @Schema(implementation = ImportStatus.class) String status,
            @Nullable Integer totalRows,
            int checkedRows,
            int valid,
            int imported,
            int duplicates,
            @Schema(
                            description =
                                    "Of the duplicates, those whose people are not to be contacted: a run writes that down")
                    int optOuts,
            int rejected,
            @Schema(description = "Rows that are nobody: totals, footers, repeated headers, test leads. No errors")
                    int setAside,
            List<String> columns,
            Map<String, @Nullable String> mapping,
            @Schema(allowableValues = {"recognised", "remembered", "given"}) @Nullable String mappingSource,
            @Nullable String message,
            @Schema(description = "How the sheet was read where that is not certain, and what of it is left out")
                    List<String> warnings,
            List<Problem> problems,
            List<RowsOfCampaign> campaigns,
            @JsonIgnore Import sheet,
            @Nullable Instant finishedAt,
            @Nullable Long rowsPerSecond,
            @Nullable Instant undoUntil,
            @Nullable String taskId,
            @Nullable UUID corrects) {

        @JsonProperty
        public String createdBy() {
            return sheet.course().createdBy();
        }

        @JsonProperty
        public Instant createdAt() {
            return sheet.course().createdAt();
        }

        @JsonProperty
        public ReadingView reading() {
            return ReadingView.of(sheet.reading());
        }

        @JsonProperty
        public boolean canUndo() {
            return undoUntil != null;
        }
    }

    public View of(Import sheet, boolean whole) {
        return new View(
                sheet.id(),
                sheet.fileName(),
                sheet.upload().campaignId(),
                campaignName(sheet.upload().campaignId()),
                sheet.upload().assignTo(),
                sheet.status().dbName(),
                sheet.rows().total(),
                sheet.rows().checked(),
                sheet.rows().valid(),
                sheet.rows().imported(),
                sheet.rows().duplicates(),
                sheet.rows().optOuts(),
                sheet.rows().rejected(),
                sheet.rows().setAside(),
                sheet.header().columns(),
                sheet.header().mapping() == null ? Map.of() : sheet.header().mapping(),
                sheet.header().mappingSource(),
                sheet.message(),
                sheet.header().warnings(),
                whole ? problems(sheet) : List.of(),
                whole ? campaigns(sheet) : List.of(),
                sheet,
                sheet.course().finishedAt(),
                rate(sheet),
                undo.inTime(sheet) ? sheet.course().finishedAt().plus(UndoImport.WITHIN) : null,
                whole ? process.openTaskId(sheet) : null,
                sheet.upload().corrects());
    }

    /** Where rows choose it; empty where all go to the campaign of the sheet. */
    private List<RowsOfCampaign> campaigns(Import sheet) {
        Map<String, String> mapping = sheet.header().mapping();
        if (mapping == null || !mapping.containsValue(LeadField.CAMPAIGN.jsonName())) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select coalesce(campaign_id, ?) as campaign, count(*) from import_row
                        where import_id = ? and status in ('valid', 'imported') group by 1 order by 2 desc, 1
                        """)
                .params(sheet.upload().campaignId(), sheet.id())
                .query((row, number) ->
                        new RowsOfCampaign(row.getString(1), campaignName(row.getString(1)), row.getLong(2)))
                .list();
    }

    private String campaignName(String id) {
        return campaigns.find(id).map(CampaignDirectory.CampaignInfo::name).orElse(null);
    }

    private List<Problem> problems(Import sheet) {
        return sheet.course().finishedAt() == null
                ? problems(sheet.id())
                : problemsOfEnded.get(new Ended(
                        sheet.id(), sheet.course().finishedAt(), sheet.rows().rejected()));
    }

    private List<Problem> problems(UUID id) {
        return jdbc.sql(
                        """
                        select coalesce(p.value ->> 'column' || ': ', '') || (p.value ->> 'message') as message, count(*),
                            p.value ->> 'severity' as severity
                        from import_row r cross join jsonb_array_elements(r.problems) p
                        where r.import_id = ? and r.problems <> '[]'
                        group by 1, 3 order by 3, 2 desc limit ?
                        """)
                .params(id, MOST_PROBLEMS)
                .query((row, number) -> new Problem(row.getString(1), row.getLong(2), row.getString(3)))
                .list();
    }

    private Long rate(Import sheet) {
        int done =
                switch (sheet.status()) {
                    case VALIDATING -> sheet.rows().checked();
                    case RUNNING -> sheet.rows().imported();
                    default -> 0;
                };
        if (done == 0 || sheet.course().startedAt() == null) {
            return null;
        }
        long millis = Math.max(
                1, Duration.between(sheet.course().startedAt(), clock.instant()).toMillis());
        return done * 1000L / millis;
    }
}
