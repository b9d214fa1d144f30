package dev.baton.lead.document;

import dev.baton.identity.CurrentUser;
import dev.baton.identity.People;
import dev.baton.identity.Permissions;
import dev.baton.lead.LeadAccess;
import dev.baton.shared.file.store.UploadFolder;
import dev.baton.shared.page.ItemPage;
import dev.baton.shared.page.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The documents of a lead (000, client profile). A file is only ever given as something to save. */
@RestController
@RequestMapping("/v1/api/leads/{lead_id}/documents")
@PreAuthorize("hasAuthority('" + Permissions.LEAD_READ + "')")
class DocumentController {

    private final LeadDocuments documents;
    private final DocumentRows rows;
    private final LeadAccess access;
    private final People people;
    private final UploadFolder uploads;

    DocumentController(
            LeadDocuments documents, DocumentRows rows, LeadAccess access, People people, UploadFolder uploads) {
        this.documents = documents;
        this.rows = rows;
        this.access = access;
        this.people = people;
        this.uploads = uploads;
    }

    /** @param removable by whoever asks */
    record View(
            UUID documentId,
            String name,
            @Schema(implementation = DocumentKind.class) String kind,
            long bytes,
            boolean forManagers,
            String addedBy,
            String addedByName,
            Instant addedAt,
            boolean removable) {}

    @GetMapping
    @Operation(summary = "The documents of a lead, the newest first; reps see those that are not for managers only")
    @Transactional(readOnly = true)
    public ItemPage<View> list(@PathVariable("lead_id") String leadId, PageRequest page) {
        CurrentUser who = CurrentUser.get();
        access.visible(leadId, who);
        Map<String, String> names = people.names();
        return rows.page(leadId, who.assigns(), page).map(document -> view(document, names, who));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasAuthority('" + Permissions.LEAD_WORK + "')")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Put a document on a lead: 25 MB at most; its content must be what its name says")
    View add(
            @PathVariable("lead_id") String leadId,
            @RequestParam("file") MultipartFile file,
            @RequestParam(name = "for_managers", defaultValue = "false") boolean forManagers)
            throws IOException {
        String name = DocumentCheck.name(file.getOriginalFilename());
        DocumentCheck.requireSize(file.getSize());
        CurrentUser who = CurrentUser.get();
        Path arrived = uploads.newFile();
        try {
            file.transferTo(arrived);
            return view(documents.add(leadId, name, arrived, forManagers, who), people.names(), who);
        } finally {
            Files.deleteIfExists(arrived);
        }
    }

    @GetMapping(
            path = "/{document_id}",
            produces = {MediaType.APPLICATION_OCTET_STREAM_VALUE, MediaType.APPLICATION_JSON_VALUE})
    @Operation(summary = "A document as it came; each reading is in the audit log")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    void read(
            @PathVariable("lead_id") String leadId,
            @PathVariable("document_id") UUID documentId,
            HttpServletResponse response)
            throws IOException {
        DocumentRows.Content content = documents.read(leadId, documentId, CurrentUser.get());
        LeadDocument document = content.document();
        response.setContentType(document.kind().mediaType());
        response.setContentLengthLong(document.bytes());
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(document.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        try {
            documents.write(content, response.getOutputStream());
        } catch (IOException | RuntimeException e) {
            if (!response.isCommitted()) {
                response.reset(); // the answer is an error now, not a file
            }
            throw e;
        }
    }

    @DeleteMapping("/{document_id}")
    @PreAuthorize("hasAuthority('" + Permissions.LEAD_WORK + "')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a document for good: who added it, or a manager")
    void remove(@PathVariable("lead_id") String leadId, @PathVariable("document_id") UUID documentId) {
        documents.remove(leadId, documentId, CurrentUser.get());
    }

    private static View view(LeadDocument document, Map<String, String> names, CurrentUser who) {
        return new View(
                document.id(),
                document.name(),
                document.kind().apiName(),
                document.bytes(),
                document.forManagers(),
                document.addedBy(),
                names.getOrDefault(document.addedBy(), document.addedBy()),
                document.addedAt(),
                who.assigns() || who.username().equals(document.addedBy()));
    }
}
