package dev.baton.identity.audit;

import dev.baton.audit.AuditLog;
import dev.baton.audit.AuditSearch;
import dev.baton.audit.AuditSearch.Entry;
import dev.baton.audit.AuditSearch.Filter;
import dev.baton.audit.AuditVerification;
import dev.baton.audit.AuditVerification.Anchor;
import dev.baton.identity.CurrentUser;
import dev.baton.identity.Permissions;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.page.PageRequest;
import dev.baton.shared.web.idempotency.UnkeyedPosts;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit log: search it, take it away as CSV, and verify that nobody has changed it. */
@RestController
@RequestMapping("/v1/api/audit")
@PreAuthorize("hasAuthority('" + Permissions.AUDIT_READ + "')")
class AuditController {

    private final AuditSearch search;
    private final AuditVerification verification;
    private final AuditLog audit;

    AuditController(AuditSearch search, AuditVerification verification, AuditLog audit) {
        this.search = search;
        this.verification = verification;
        this.audit = audit;
    }

    /** @param next give it as {@code before} for the page after; null on the last page */
    record Found(List<Entry> items, @Nullable Long next) {}

    /** In words of the address, and of the body. */
    record Wanted(
            String username,
            String action,
            @BindParam("subject_type") String subjectType,
            @BindParam("subject_id") String subjectId,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) Instant from,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) Instant to) {

        Filter filter(Long before) {
            return new Filter(username, action, subjectType, subjectId, from, to, before);
        }
    }

    @GetMapping
    @Operation(summary = "Search the audit log, the newest entries first")
    Found find(
            Wanted wanted,
            @RequestParam(name = "before", required = false) Long before,
            @RequestParam(name = "size", required = false) Integer size) {
        int most = PageRequest.of(0, size).size();
        List<Entry> items = search.find(wanted.filter(before), most + 1);
        boolean more = items.size() > most;
        return new Found(
                more ? items.subList(0, most) : items,
                more ? items.get(most - 1).id() : null);
    }

    @GetMapping("/actions")
    @Operation(summary = "All deeds that the audit log knows")
    List<String> actions() {
        return search.actions();
    }

    @GetMapping("/verification")
    @Operation(
            summary = "Read the whole audit log and say what was changed, removed, swapped or added first, if anything",
            description = "With the position and hash that the log file told, or an earlier answer, an end that was cut"
                    + " off together with its head is found too.")
    AuditVerification.Result verify(
            @RequestParam(name = "position", required = false) Long position,
            @RequestParam(name = "hash", required = false) String hash) {
        if ((position == null) != (hash == null)) {
            throw new InvalidInput("hash", "Please give both position and hash, or neither");
        }
        AuditVerification.Result result = verification.verify(position == null ? null : new Anchor(position, hash));
        audit.recordApart(
                CurrentUser.get().username(),
                "audit_log_verified",
                "audit_log",
                "position=" + result.position(),
                result.intact() ? "done" : "failed");
        return result;
    }

    @Bean
    static UnkeyedPosts auditExports() {
        return UnkeyedPosts.of("/v1/api/audit/export");
    }

    @PostMapping("/export")
    @Operation(summary = "Take the entries away as CSV")
    @Transactional
    public void export(@RequestBody Wanted wanted, HttpServletResponse response) throws IOException {
        audit.recordApart(CurrentUser.get().username(), "audit_log_exported", "audit_log", "all that match", "done");
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit-log.csv\"");
        response.setHeader("Cache-Control", "no-store");
        AuditCsv csv = new AuditCsv(response.getOutputStream());
        search.each(wanted.filter(null), csv::add);
        csv.finish();
    }
}
