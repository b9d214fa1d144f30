package dev.baton.lead.document;

import dev.baton.audit.AuditLog;
import dev.baton.identity.CurrentUser;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadAccess;
import dev.baton.lead.Leads;
import dev.baton.lead.timeline.ActivityType;
import dev.baton.lead.timeline.LeadTimeline;
import dev.baton.seal.FileSeal;
import dev.baton.shared.Conflict;
import dev.baton.shared.Forbidden;
import dev.baton.shared.NotFound;
import dev.baton.shared.file.store.KeptFiles;
import dev.baton.shared.file.store.UploadFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What people do with documents. Each adding, reading and removing is in the audit log. */
@Component
class LeadDocuments {

    private static final int MOST = 100;

    private final LeadAccess access;
    private final Leads leads;
    private final DocumentRows rows;
    private final DocumentCheck check;
    private final KeptFiles files;
    private final FileSeal seal;
    private final UploadFolder uploads;
    private final LeadTimeline timeline;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    LeadDocuments(
            LeadAccess access,
            Leads leads,
            DocumentRows rows,
            DocumentCheck check,
            KeptFiles files,
            FileSeal seal,
            UploadFolder uploads,
            LeadTimeline timeline,
            AuditLog audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.access = access;
        this.leads = leads;
        this.rows = rows;
        this.check = check;
        this.files = files;
        this.seal = seal;
        this.uploads = uploads;
        this.timeline = timeline;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Keeps a file on a lead. No transaction is open while it is looked at, sealed and written.
     *
     * @param arrived in clear; stays where it is
     */
    LeadDocument add(String leadId, String name, Path arrived, boolean forManagers, CurrentUser who)
            throws IOException {
        transactions.executeWithoutResult(transaction -> requireRoom(access.visible(leadId, who)));
        requireMayHide(forManagers, who);
        DocumentKind kind = check.kind(name, arrived);
        UUID id = UUID.randomUUID();
        byte[] key = seal.newKey();
        String file = keep(id, key, arrived);
        LeadDocument document = new LeadDocument(
                id, leadId, name, kind, Files.size(arrived), forManagers, who.username(), clock.instant());
        transactions.executeWithoutResult(transaction -> add(document, file, key, who));
        return document;
    }

    private String keep(UUID id, byte[] key, Path arrived) throws IOException {
        Path sealed = uploads.newFile();
        try {
            try (OutputStream out = seal.sealing(key, place(id), Files.newOutputStream(sealed))) {
                Files.copy(arrived, out);
            }
            return files.keep(sealed);
        } finally {
            Files.deleteIfExists(sealed);
        }
    }

    private void add(LeadDocument document, String file, byte[] key, CurrentUser who) {
        Lead lead = access.held(document.leadId(), who);
        requireRoom(lead);
        files.belongs(file);
        rows.add(document, file, key);
        timeline.add(
                lead.id(),
                ActivityType.DOCUMENT_ADDED,
                who.username(),
                null,
                Map.of("kind", document.kind().apiName(), "document", document.id()));
        leads.announce(lead, lead.assignedTo(), lead.offeredTo());
    }

    /** What is written to {@code out} is the file as it came. @throws IOException also when it is damaged, part of it may be out */
    void write(DocumentRows.Content content, OutputStream out) throws IOException {
        try (InputStream in =
                seal.opening(content.key(), place(content.document().id()), files.read(content.file()))) {
            in.transferTo(out);
        }
    }

    /** To be read by this person. */
    DocumentRows.Content read(String leadId, UUID id, CurrentUser who) {
        return transactions.execute(transaction -> {
            access.visible(leadId, who);
            DocumentRows.Content content = find(leadId, id, who);
            audit.record(who.username(), "document_read", "lead", leadId);
            return content;
        });
    }

    /** Who added it may remove it, and managers. */
    void remove(String leadId, UUID id, CurrentUser who) {
        transactions.executeWithoutResult(transaction -> {
            Lead lead = access.held(leadId, who);
            LeadAccess.requireFree(lead);
            LeadDocument document = find(leadId, id, who).document();
            if (!who.assigns() && !who.username().equals(document.addedBy())) {
                throw new Forbidden("Only who added a document, or a manager, removes it");
            }
            files.remove(rows.delete(id).map(List::of).orElse(List.of()));
            timeline.add(
                    leadId,
                    ActivityType.DOCUMENT_REMOVED,
                    who.username(),
                    null,
                    Map.of("kind", document.kind().apiName(), "document", id));
            leads.announce(lead, lead.assignedTo(), lead.offeredTo());
        });
    }

    private DocumentRows.Content find(String leadId, UUID id, CurrentUser who) {
        return rows.find(leadId, id, who.assigns()).orElseThrow(() -> new NotFound("There is no such document"));
    }

    private void requireRoom(Lead lead) {
        LeadAccess.requireFree(lead);
        if (rows.count(lead.id(), true) >= MOST) {
            throw new Conflict("A lead has at most " + MOST + " documents; remove one first");
        }
    }

    private static void requireMayHide(boolean forManagers, CurrentUser who) {
        if (forManagers && !who.assigns()) {
            throw new Forbidden("Only managers add documents that reps do not see");
        }
    }

    private static String place(UUID id) {
        return "lead_document/file/" + id;
    }
}
