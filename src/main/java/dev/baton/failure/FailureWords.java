package dev.baton.failure;

import dev.baton.failure.list.Failure;
import dev.baton.failure.list.FailureKind;
import dev.baton.failure.list.FailureRow;
import dev.baton.lead.campaign.CampaignDirectory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts a failure in words that hold no personal value. */
@Component
class FailureWords {

    private static final String NOT_KNOWN = "The step failed inside Baton. An administrator sees where";
    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\+?\\d[\\d ().-]{6,}\\d");
    private static final Pattern EXCEPTION = Pattern.compile("^(?:Caused by: )?((?:\\w+\\.)+\\w+)(?::|$)");
    /** What stands around every command of the engine says nothing of where. */
    private static final Pattern OWN_CODE =
            Pattern.compile("^\\s+at (dev\\.baton\\.(?!engine\\.internal\\.)[\\w.$]+\\([\\w.]+:\\d+\\))");

    private static final int MOST_LINES = 12;

    private final ProcessSteps steps;
    private final FailureOptions options;
    private final CampaignDirectory campaigns;
    private final JdbcClient jdbc;

    FailureWords(ProcessSteps steps, FailureOptions options, CampaignDirectory campaigns, JdbcClient jdbc) {
        this.steps = steps;
        this.options = options;
        this.campaigns = campaigns;
        this.jdbc = jdbc;
    }

    /** @param technical whether the reader may see where in the program it failed */
    Failure of(FailureRow row, boolean technical) {
        return new Failure(
                row.id().toString(),
                row.id().kind().apiName(),
                row.state().apiName(),
                step(row),
                process(row),
                row.leadId(),
                row.campaignId(),
                row.campaignId() == null
                        ? null
                        : campaigns
                                .find(row.campaignId())
                                .map(CampaignDirectory.CampaignInfo::name)
                                .orElse(null),
                options.importId(row),
                options.jobId(row),
                row.since(),
                row.tries().left(),
                row.tries().attempts(),
                row.tries().next(),
                reason(row),
                technical && row.work().stackId() != null ? where(row.work().stackId()) : List.of(),
                options.of(row),
                options.refusal(row));
    }

    String step(FailureRow row) {
        return row.place().definitionId() == null
                ? row.place().step()
                : steps.name(
                        row.place().definitionId(),
                        row.place().step(),
                        row.place().at());
    }

    String process(FailureRow row) {
        return row.place().definitionId() == null
                ? null
                : steps.process(row.place().definitionId());
    }

    private static String reason(FailureRow row) {
        if (row.reason() == null) {
            return row.id().kind() == FailureKind.MESSAGE ? null : NOT_KNOWN;
        }
        return LONG_NUMBER
                .matcher(ADDRESS.matcher(row.reason()).replaceAll("…"))
                .replaceAll("…");
    }

    /** Kinds of exceptions and lines of Baton's own code: the words of an exception may hold anything. */
    private List<String> where(String stackId) {
        return jdbc.sql("select bytes_ from act_ge_bytearray where id_ = ?")
                .param(stackId)
                .query((row, number) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                .optional()
                .map(FailureWords::own)
                .orElse(List.of());
    }

    private static List<String> own(String stack) {
        return stack.lines()
                .map(line -> line.startsWith("\t") ? OWN_CODE.matcher(line) : EXCEPTION.matcher(line))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .limit(MOST_LINES)
                .toList();
    }
}
