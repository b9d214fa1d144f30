package dev.baton.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.InvalidInput.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may post leads to a campaign, from which pages and how often, as the API shows and takes it. */
record CaptureSettings(
        @Schema(
                        description = "public: anybody; token: only who brings one of the campaign's tokens",
                        allowableValues = {"public", "token"})
                String access,
        @Schema(
                        description =
                                "Pages of other sites that may post: https://host[:port], https://*.domain, or * for any",
                        example = "[\"https://www.example.com\"]")
                List<String> allowedOrigins,
        @Schema(description = "Captures a minute from one address; null: as the installation says; 0: no limit")
                @Nullable Integer limitPerIp,
        @Schema(description = "Captures an hour for the campaign; null: as the installation says; 0: no limit")
                @Nullable Integer limitPerCampaign) {

    private static final Set<String> KNOWN = Set.of("access", "allowed_origins", "limit_per_ip", "limit_per_campaign");
    private static final int MOST_ORIGINS = 50;
    private static final int MOST = 1_000_000;

    static CaptureSettings of(Campaign campaign) {
        return new CaptureSettings(
                campaign.captureAccess,
                List.of(campaign.allowedOrigins),
                campaign.limitPerIp,
                campaign.limitPerCampaign);
    }

    /** These settings with what the body changes; what it does not name stays. */
    CaptureSettings with(JsonNode body) {
        if (!body.isObject()) {
            throw new InvalidInput("body", "Please send one JSON object");
        }
        List<Problem> problems = new ArrayList<>();
        body.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name)) {
                problems.add(new Problem(name, "This is not known here"));
            }
        });
        CaptureSettings changed = new CaptureSettings(
                body.has("access") ? access(body.get("access"), problems) : access,
                body.has("allowed_origins") ? origins(body.get("allowed_origins"), problems) : allowedOrigins,
                body.has("limit_per_ip") ? limit("limit_per_ip", body, problems) : limitPerIp,
                body.has("limit_per_campaign") ? limit("limit_per_campaign", body, problems) : limitPerCampaign);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return changed;
    }

    private static String access(JsonNode value, List<Problem> problems) {
        if (!Set.of("public", "token").contains(value.asText())) {
            problems.add(new Problem("access", "Choose public or token"));
        }
        return value.asText();
    }

    private static List<String> origins(JsonNode value, List<Problem> problems) {
        Set<String> origins = new LinkedHashSet<>();
        if (!value.isArray() || value.size() > MOST_ORIGINS) {
            problems.add(new Problem("allowed_origins", "This must be a list of at most " + MOST_ORIGINS + " origins"));
            return List.of();
        }
        for (int i = 0; i < value.size(); i++) {
            OriginForm origin = OriginForm.read(value.get(i).asText());
            if (origin.problem() == null) {
                origins.add(origin.origin());
            } else {
                problems.add(new Problem("allowed_origins[" + i + "]", origin.problem()));
            }
        }
        return List.copyOf(origins);
    }

    private static Integer limit(String name, JsonNode body, List<Problem> problems) {
        JsonNode value = body.get(name);
        if (value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0 || value.intValue() > MOST) {
            problems.add(new Problem(name, "This must be a whole number from 0 (no limit) to " + MOST + ", or none"));
        }
        return value.intValue();
    }
}
