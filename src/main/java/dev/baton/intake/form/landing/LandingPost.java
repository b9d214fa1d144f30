package dev.baton.intake.form.landing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.intake.form.FormKind;
import dev.baton.intake.form.FormView;
import dev.baton.shared.InvalidInput.Problem;
import dev.baton.shared.value.FreeText;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page that was filled in and sent. Its fields are named by their paths in the body of {@code POST /v1/api/leads}; the
 * hidden ones of the tracking are filled by the script when the visitor has agreed to it.
 *
 * @param open how long the form was open; empty when nobody can tell
 */
record LandingPost(FormView form, Map<String, String> sent, Optional<Duration> open, String stamp) {

    static final String STAMP = "stamp";
    /** Filled by the script, with consent. */
    static final List<String> TRACKED = List.of(
            "visitor_id",
            "session_id",
            "utm_source",
            "utm_medium",
            "utm_campaign",
            "utm_term",
            "utm_content",
            "referrer_url",
            "landing_page_url",
            "user_agent",
            "time_on_page_seconds",
            "return_visitor");

    private static final String HIDDEN = "form_metadata.website";
    private static final int LINE = 255;
    private static final int ADDRESS = 2_000;
    private static final int SPARE = 500;

    static LandingPost of(HttpServletRequest request, FormView form, FillTime times) {
        Map<String, String> sent = new LinkedHashMap<>();
        form.fields().forEach(field -> put(sent, request, field.path(), field.maxLength() + SPARE));
        put(sent, request, LandingFill.CONSENT, 10);
        put(sent, request, HIDDEN, LINE);
        TRACKED.forEach(
                name -> put(sent, request, "tracking." + name, name.matches(".*_url|user_agent") ? ADDRESS : LINE));
        String stamp = request.getParameter(STAMP);
        return new LandingPost(form, sent, times.since(form.campaignId(), stamp), stamp);
    }

    private static void put(Map<String, String> sent, HttpServletRequest request, String name, int longest) {
        String value = request.getParameter(name);
        if (value != null && !FreeText.isBlank(value)) {
            sent.put(name, value.length() > longest ? value.substring(0, longest) : value);
        }
    }

    /** What the campaign asks for beyond what every lead needs. */
    List<Problem> missing() {
        List<Problem> missing = new ArrayList<>();
        form.fields().stream()
                .filter(field -> field.required() && !sent.containsKey(field.path()))
                .forEach(field ->
                        missing.add(new Problem(field.path(), form.words().get("missing"))));
        if (form.consentNeeded() && !sent.containsKey(LandingFill.CONSENT)) {
            missing.add(new Problem(LandingFill.CONSENT, form.words().get("consent_missing")));
        }
        if (open.isEmpty()) {
            missing.add(new Problem(STAMP, form.words().get("failed")));
        }
        return missing;
    }

    /** As the API takes it. */
    ObjectNode body(Instant now, String address) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("campaign_id", form.campaignId());
        body.put("source", FormKind.LANDING_PAGE);
        body.put("language", form.language());
        form.fields().forEach(field -> put(body, field.path(), sent.get(field.path())));
        track(body, "landing_page_url", address); // known without any tracking: it is our own page
        TRACKED.forEach(name -> track(body, name, sent.get("tracking." + name)));
        ObjectNode meta = body.putObject("form_metadata");
        meta.put("form_type", "campaign_landing");
        meta.put("form_version", String.valueOf(form.version()));
        meta.put("consent_given", sent.containsKey(LandingFill.CONSENT));
        meta.put("consent_text", form.words().get("consent"));
        meta.put("timestamp", now.toString());
        meta.put("website", sent.getOrDefault(HIDDEN, ""));
        open.ifPresent(time -> meta.put("seconds_to_fill", time.toMillis() / 1_000.0));
        return body;
    }

    private static void put(ObjectNode body, String path, String value) {
        if (value != null) {
            int dot = path.indexOf('.');
            body.withObject("/" + path.substring(0, dot)).put(path.substring(dot + 1), value);
        }
    }

    private static void track(ObjectNode body, String name, String value) {
        if (value == null) {
            return;
        }
        ObjectNode tracking = body.withObject("/tracking");
        switch (name) {
            case "return_visitor" -> tracking.put(name, "true".equals(value));
            case "time_on_page_seconds" -> {
                if (value.matches("\\d{1,5}")) {
                    tracking.put(name, Integer.valueOf(value));
                }
            }
            default -> tracking.put(name, value);
        }
    }
}
