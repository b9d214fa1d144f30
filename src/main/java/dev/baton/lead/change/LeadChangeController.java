package dev.baton.lead.change;

import dev.baton.identity.CurrentUser;
import dev.baton.identity.Permissions;
import dev.baton.lead.capture.body.CaptureBody;
import dev.baton.lead.capture.body.JsonFields;
import dev.baton.lead.capture.gate.CapturePaths;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A lead is changed past its tasks (api.md, leads). */
@RestController
class LeadChangeController {

    private final LeadChanges changes;
    private final LeadChangeRequest requests;

    LeadChangeController(LeadChanges changes, LeadChangeRequest requests) {
        this.changes = changes;
        this.requests = requests;
    }

    /**
     * Done.
     *
     * @param changed what is different now
     * @param warnings what of the request was left out
     */
    record Changed(String leadId, List<String> changed, List<String> warnings) {}

    @PatchMapping(path = CapturePaths.LEADS + "/{lead_id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('" + Permissions.LEAD_WORK + "') or hasAuthority('" + Permissions.LEAD_ASSIGN + "')")
    @Operation(
            summary = "Change fields, status or qualification of a lead",
            description = "What is not named stays; null clears. Status and qualification move along their allowed"
                    + " transitions only. Closing a lead ends its offers, tasks and waiting messages.",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = LeadChangeBody.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "What was learnt on the phone",
                                                            value = LeadChangeBody.EXAMPLE))))
    Changed change(@PathVariable("lead_id") String leadId, HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readAllBytes();
        JsonFields body = JsonFields.of(CaptureBody.json(bytes));
        List<String> changed = changes.change(leadId, CurrentUser.get(), before -> requests.read(body, before));
        return new Changed(leadId, changed, body.warnings());
    }
}
