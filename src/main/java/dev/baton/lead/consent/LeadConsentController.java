package dev.baton.lead.consent;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import dev.baton.identity.CurrentUser;
import dev.baton.identity.Permissions;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadAccess;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.value.FreeText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a person told a colleague about being contacted. */
@RestController
@PreAuthorize("hasAuthority('" + Permissions.LEAD_WORK + "')")
class LeadConsentController {

    private static final int LONGEST = 2_000;

    private final LeadAccess access;
    private final LeadConsents consents;
    private final ConsentConfirmation confirmation;

    LeadConsentController(LeadAccess access, LeadConsents consents, ConsentConfirmation confirmation) {
        this.access = access;
        this.consents = consents;
        this.confirmation = confirmation;
    }

    /** @param text what the person was told or said; needed when they agree */
    record Said(
            @Schema(requiredMode = REQUIRED, example = "true") Boolean given,
            @ArraySchema(
                            arraySchema = @Schema(example = "[\"email\", \"phone\"]"),
                            schema = @Schema(allowableValues = {"email", "phone", "sms", "whatsapp"}))
                    List<String> channels,
            @Schema(example = "May we write to you about our offers?") String text) {}

    @PostMapping("/v1/api/leads/{lead_id}/consents")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Write down that a lead agrees to be contacted, or does not any more")
    @Transactional
    public ConsentView record(@PathVariable("lead_id") String leadId, @RequestBody Said said) {
        CurrentUser who = CurrentUser.get();
        Lead lead = access.held(leadId, who);
        LeadAccess.requireOwnLife(lead);
        consents.record(lead, given(said), channels(said), text(said), who.username());
        return confirmation.view(lead);
    }

    @PostMapping("/v1/api/leads/{lead_id}/consents/ask")
    @Operation(summary = "Send the mail again by which a lead confirms that it agreed to mail, three times in all")
    @Transactional
    public ConsentView askAgain(@PathVariable("lead_id") String leadId) {
        CurrentUser who = CurrentUser.get();
        Lead lead = access.held(leadId, who);
        LeadAccess.requireFree(lead);
        confirmation.askAgain(lead, who.username());
        return confirmation.view(lead);
    }

    private static boolean given(Said said) {
        if (said.given() == null) {
            throw new InvalidInput("given", "Please say whether the person agrees: true or false");
        }
        return said.given();
    }

    private static List<String> channels(Said said) {
        List<String> channels = said.channels() == null ? List.of() : said.channels();
        if (channels.isEmpty() || channels.contains(null) || !LeadConsents.CHANNELS.containsAll(channels)) {
            throw new InvalidInput("channels", "Please say for which of " + String.join(", ", LeadConsents.CHANNELS));
        }
        return LeadConsents.CHANNELS.stream().filter(channels::contains).toList();
    }

    private static String text(Said said) {
        String text = FreeText.line(said.text(), LONGEST);
        if (said.given() && text.isEmpty()) {
            throw new InvalidInput("text", "Please write down what the person was told and agreed to");
        }
        return text.isEmpty() ? null : text;
    }
}
