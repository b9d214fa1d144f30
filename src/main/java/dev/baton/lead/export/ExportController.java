package dev.baton.lead.export;

import dev.baton.identity.CurrentUser;
import dev.baton.identity.Permissions;
import dev.baton.shared.Forbidden;
import dev.baton.shared.web.idempotency.UnkeyedPosts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes a list of leads away as a file: posted like the search, for the same reason. */
@RestController
@RequestMapping(ExportController.PATH)
@PreAuthorize("hasAuthority('" + Permissions.LEAD_READ + "')")
class ExportController {

    static final String PATH = "/v1/api/leads/export";

    private final LeadExport export;
    private final Clock clock;

    ExportController(LeadExport export, Clock clock) {
        this.export = export;
        this.clock = clock;
    }

    /** Streamed, and kept nowhere. */
    @Bean
    static UnkeyedPosts exports() {
        return UnkeyedPosts.of(PATH);
    }

    @PostMapping
    void export(@RequestBody ExportRequest request, HttpServletResponse response) throws IOException {
        CurrentUser who = CurrentUser.get();
        ExportFormat format = ExportFormat.of(request.format());
        if (request.includeFinancial() && !who.seesFinancial()) {
            throw new Forbidden("Your role does not allow exporting SSN and money; export without them");
        }
        try {
            export.write(request, who, () -> {
                begin(format, response);
                return response.getOutputStream();
            });
        } catch (IOException | RuntimeException e) {
            if (!response.isCommitted()) {
                response.reset(); // the answer is an error now, not a file
            }
            throw e;
        }
    }

    private void begin(ExportFormat format, HttpServletResponse response) {
        response.setContentType(format.mediaType());
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"leads-" + LocalDate.now(clock) + "." + format.apiName() + "\"");
        response.setHeader("Cache-Control", "no-store");
    }
}
