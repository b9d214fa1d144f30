package dev.baton.lead.capture.gate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.lead.capture.gate.limit.CaptureCall;
import dev.baton.shared.InvalidInput;

/** Forms carry a field that people do not see, and tell how long they were open: what fills all at once is no person. */
public final class BotTrap {

    public static final String HIDDEN_FIELD = "website";
    public static final String SECONDS = "seconds_to_fill";

    private static final double SHORTEST = 2;

    private BotTrap() {}

    /** @throws InvalidInput for what no person has sent; a form that tells nothing passes */
    public static void check(JsonNode body, CaptureCall call) {
        JsonNode form = body.path("form_metadata");
        JsonNode seconds = form.path(SECONDS);
        if (!seconds.isMissingNode() && !seconds.isNull() && !seconds.isNumber()) {
            throw new InvalidInput("form_metadata." + SECONDS, "This must be a number");
        }
        boolean filled = !form.path(HIDDEN_FIELD).asText("").isBlank()
                || form.path(HIDDEN_FIELD).isContainerNode();
        if (filled || (seconds.isNumber() && seconds.doubleValue() < SHORTEST)) {
            call.refusedFor("bot");
            throw new InvalidInput(
                    "form_metadata." + (filled ? HIDDEN_FIELD : SECONDS),
                    "Please wait a moment and send the form again");
        }
    }
}
