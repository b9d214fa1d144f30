package dev.baton.privacy.request.page;

import dev.baton.identity.CurrentUser;
import dev.baton.identity.Permissions;
import dev.baton.privacy.copy.PrivacyCopies;
import dev.baton.privacy.request.PrivacyRequest;
import dev.baton.privacy.request.PrivacyRequests;
import dev.baton.privacy.request.PrivacySubjects;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A person's copy of their data: for programs, for reading, and with the documents on their leads. */
@RestController
@RequestMapping("/v1/api/privacy-requests/{request_id}")
@PreAuthorize("hasAuthority('" + Permissions.PRIVACY_HANDLE + "')")
class PrivacyCopyController {

    private final PrivacyRequests requests;
    private final PrivacyCopies copies;
    private final PrivacySubjects subjects;

    PrivacyCopyController(PrivacyRequests requests, PrivacyCopies copies, PrivacySubjects subjects) {
        this.requests = requests;
        this.copies = copies;
        this.subjects = subjects;
    }

    @GetMapping(path = "/copy.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "A person's data for programs")
    @ApiResponse(
            responseCode = "200",
            description = "Everything, by heading",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema =
                                    @Schema(
                                            type = "object",
                                            additionalProperties = Schema.AdditionalPropertiesValue.TRUE)))
    ResponseEntity<byte[]> json(@PathVariable("request_id") UUID id) {
        return file(id, "json", MediaType.APPLICATION_JSON);
    }

    @GetMapping(
            path = "/copy.pdf",
            produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.APPLICATION_JSON_VALUE})
    @Operation(summary = "A person's data for reading")
    ResponseEntity<byte[]> pdf(@PathVariable("request_id") UUID id) {
        return file(id, "pdf", MediaType.APPLICATION_PDF);
    }

    @GetMapping(
            path = "/copy.zip",
            produces = {"application/zip", MediaType.APPLICATION_JSON_VALUE})
    @Operation(summary = "A person's data in both forms, and the documents on their leads")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    void archive(@PathVariable("request_id") UUID id, HttpServletResponse response) throws IOException {
        copies.download(id, "json", CurrentUser.get().username());
        PrivacyRequest request = requests.get(id);
        response.setContentType("application/zip");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + request.number() + ".zip\"");
        copies.writeArchive(request, subjects.of(request), response.getOutputStream());
    }

    private ResponseEntity<byte[]> file(UUID id, String format, MediaType type) {
        byte[] content = copies.download(id, format, CurrentUser.get().username());
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + requests.get(id).number() + "." + format + "\"")
                .body(content);
    }
}
