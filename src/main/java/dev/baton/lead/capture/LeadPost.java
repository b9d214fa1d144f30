package dev.baton.lead.capture;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.lead.NewLead;
import dev.baton.lead.capture.body.LeadRequest;
import dev.baton.lead.capture.gate.BotTrap;
import dev.baton.lead.capture.gate.Sender;
import dev.baton.lead.capture.gate.limit.CaptureCall;
import dev.baton.lead.capture.group.Captured;
import dev.baton.lead.capture.group.LeadCapture;
import dev.baton.shared.web.idempotency.IdempotencyKey;
import dev.baton.shared.web.idempotency.IdempotencyKeys;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way of every posted lead behind the gate, by the API or from a page of Baton's own. */
@Component
class LeadPost {

    private final LeadRequest requests;
    private final LeadCapture capture;
    private final IdempotencyKeys keys;

    LeadPost(LeadRequest requests, LeadCapture capture, IdempotencyKeys keys) {
        this.requests = requests;
        this.capture = capture;
        this.keys = keys;
    }

    /** @throws dev.baton.shared.InvalidInput for a robot's body, or naming every problem of it */
    LeadRequest.Read read(JsonNode body, Sender sender, CaptureCall call) {
        BotTrap.check(body, call);
        return requests.read(body, sender);
    }

    /** What this request was answered before, if it was. @throws Conflict when its key came with another body */
    Optional<Captured> answered(IdempotencyKey key) {
        return key == null ? Optional.empty() : keys.outcomeOf(key).map(Captured::of);
    }

    /** Waits until the lead is committed. */
    Captured take(LeadRequest.Read read, Sender sender, IdempotencyKey key) {
        NewLead lead = sender.isSignedIn() ? capture.forReps(read.lead(), sender.user()) : read.lead();
        return capture.capture(lead, key);
    }
}
