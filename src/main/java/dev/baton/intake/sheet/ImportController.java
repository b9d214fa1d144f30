package dev.baton.intake.sheet;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.audit.AuditLog;
import dev.baton.identity.CurrentUser;
import dev.baton.identity.Permissions;
import dev.baton.intake.sheet.columns.OwnColumns;
import dev.baton.intake.sheet.upload.Import;
import dev.baton.intake.sheet.upload.ImportStatus;
import dev.baton.intake.sheet.upload.ImportStore;
import dev.baton.intake.sheet.upload.ImportUpload;
import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.lead.list.LeadField;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.file.scan.FileScanner;
import dev.baton.shared.page.ItemPage;
import dev.baton.shared.page.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Spreadsheets (api.md, spreadsheets). */
@RestController
@RequestMapping("/v1/api/imports")
@PreAuthorize("hasAuthority('" + Permissions.IMPORT_RUN + "')")
class ImportController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Imports imports;
    private final ImportStore store;
    private final ImportView view;
    private final ImportRowsView rows;
    private final FileScanner scanner;
    private final AuditLog audit;
    private final CampaignDirectory campaigns;
    private final ObjectMapper json;

    ImportController(
            Imports imports,
            ImportStore store,
            ImportView view,
            ImportRowsView rows,
            FileScanner scanner,
            AuditLog audit,
            CampaignDirectory campaigns,
            ObjectMapper json) {
        this.imports = imports;
        this.store = store;
        this.view = view;
        this.rows = rows;
        this.scanner = scanner;
        this.audit = audit;
        this.campaigns = campaigns;
        this.json = json;
    }

    record Started(UUID importId, @Schema(implementation = ImportStatus.class) String status) {}

    record Field(
            String field,
            String label,
            @Schema(allowableValues = {"contact", "interest", "financial", "other", "campaign"}) String group) {}

    record Mapping(@Schema(requiredMode = REQUIRED) Map<String, @Nullable String> mapping) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started upload(
            @RequestParam("file") MultipartFile file,
            @RequestParam("campaign_id") String campaignId,
            @RequestParam(name = "assign_to", required = false) List<String> assignTo,
            @RequestParam(name = "mapping", required = false) String mapping,
            @RequestParam(name = "mode", defaultValue = "preview") String mode,
            @RequestParam(name = "corrects", required = false) UUID corrects,
            ReadingView.Choices reading)
            throws IOException {
        if (!"preview".equals(mode) && !"run".equals(mode)) {
            throw new InvalidInput("mode", "The mode is preview or run");
        }
        if (file.isEmpty()) {
            throw new InvalidInput("file", "The file is empty");
        }
        ImportUpload upload = new ImportUpload(
                ImportUpload.name(file.getOriginalFilename()),
                campaignId,
                assignTo == null ? List.of() : assignTo,
                mapping == null || mapping.isBlank() ? null : mapping(mapping),
                reading.read(),
                "run".equals(mode),
                corrects);
        try (InputStream content = file.getInputStream()) {
            scanner.requireClean("file", content);
        }
        Import sheet = imports.upload(
                upload, file.getInputStream(), file.getSize(), CurrentUser.get().username());
        return started("import_uploaded", sheet);
    }

    @GetMapping
    @Transactional(readOnly = true)
    public ItemPage<ImportView.View> list(PageRequest page) {
        return store.page(page).map(sheet -> view.of(sheet, false));
    }

    @GetMapping("/fields")
    @Operation(summary = "What a column may fill: the usual fields, and those of a campaign's own")
    ItemPage<Field> fields(@RequestParam(name = "campaign_id", required = false) String campaignId) {
        Stream<Field> usual = Arrays.stream(LeadField.values())
                .map(field -> new Field(
                        field.jsonName(), field.label(), field.group().name().toLowerCase(Locale.ROOT)));
        return ItemPage.all(Stream.concat(usual, own(campaignId)).toList());
    }

    private Stream<Field> own(String campaignId) {
        return Optional.ofNullable(campaignId).flatMap(campaigns::find).stream()
                .flatMap(campaign -> campaign.ownFields().stream())
                .map(field -> new Field(OwnColumns.target(field.key()), field.label(), "campaign"));
    }

    @GetMapping("/{import_id}")
    @Transactional(readOnly = true)
    public ImportView.View one(@PathVariable("import_id") UUID id) {
        return view.of(store.get(id), true);
    }

    @GetMapping("/{import_id}/rows")
    @Transactional
    public ItemPage<ImportRowsView.Row> rows(
            @PathVariable("import_id") UUID id,
            @RequestParam(name = "kind", required = false) String kind,
            PageRequest page) {
        ImportRowsView.requireKind(kind);
        CurrentUser who = CurrentUser.get();
        Import sheet = store.get(id);
        if (who.seesFinancial() && rows.showsMoney(sheet)) {
            audit.record(who.username(), "import_money_read", "import", id.toString());
        }
        return rows.page(sheet, kind, page, who.seesFinancial());
    }

    @GetMapping("/{import_id}/rejected")
    @Transactional
    public void rejected(@PathVariable("import_id") UUID id, HttpServletResponse response) throws IOException {
        Import sheet = store.get(id);
        audit.record(CurrentUser.get().username(), "rejected_rows_read", "import", id.toString());
        response.setContentType(XLSX);
        response.setHeader("Content-Disposition", "attachment; filename=\"rejected-rows.xlsx\"");
        response.setHeader("Cache-Control", "no-store");
        try {
            rows.writeRejected(sheet, response.getOutputStream());
        } catch (IOException | RuntimeException e) {
            if (!response.isCommitted()) {
                response.reset(); // the answer is an error now, not a file
            }
            throw e;
        }
    }

    @PutMapping("/{import_id}/mapping")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started changeMapping(@PathVariable("import_id") UUID id, @RequestBody Mapping mapping) {
        if (mapping.mapping() == null) {
            throw new InvalidInput("mapping", "Please give the mapping: column to field");
        }
        return started("import_mapping_changed", imports.changeMapping(id, mapping.mapping()));
    }

    @PutMapping("/{import_id}/reading")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "How a previewed sheet is read; what is left out is worked out. The file is checked again")
    Started changeReading(@PathVariable("import_id") UUID id, @RequestBody ReadingView.Choices reading) {
        return started("import_reading_changed", imports.changeReading(id, reading.read()));
    }

    @PostMapping("/{import_id}/run")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started run(@PathVariable("import_id") UUID id) {
        return started("import_run", imports.run(id));
    }

    @PostMapping("/{import_id}/cancel")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started cancel(@PathVariable("import_id") UUID id) {
        return started("import_cancelled", imports.cancel(id));
    }

    @PostMapping("/{import_id}/undo")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started undo(@PathVariable("import_id") UUID id) {
        return started("import_undone", imports.undo(id));
    }

    @PostMapping("/{import_id}/dismiss")
    Started dismiss(@PathVariable("import_id") UUID id) {
        return started("import_rest_dismissed", imports.dismiss(id));
    }

    private Map<String, String> mapping(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new InvalidInput("mapping", "The mapping is a JSON object: column to field");
        }
    }

    private Started started(String action, Import sheet) {
        audit.recordApart(
                CurrentUser.get().username(), action, "import", sheet.id().toString(), "done");
        return new Started(sheet.id(), sheet.status().dbName());
    }
}
