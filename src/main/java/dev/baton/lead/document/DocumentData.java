package dev.baton.lead.document;

import dev.baton.lead.LeadEvents.LeadsRemoved;
import dev.baton.shared.file.store.KeptFiles;
import dev.baton.subject.FileTaker;
import dev.baton.subject.PersonalData;
import dev.baton.subject.Subject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Documents are in a person's copy, and go with their lead: erased, made anonymous or removed. */
@Component
@Order(50)
class DocumentData implements PersonalData {

    private final DocumentRows rows;
    private final LeadDocuments documents;
    private final KeptFiles files;

    DocumentData(DocumentRows rows, LeadDocuments documents, KeptFiles files) {
        this.rows = rows;
        this.documents = documents;
        this.files = files;
    }

    @Override
    public Map<String, Object> copy(Subject subject) {
        return Map.of(
                "Documents",
                rows.of(subject.ids()).stream()
                        .map(content -> described(content.document()))
                        .toList());
    }

    private static Map<String, Object> described(LeadDocument document) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("Name", document.name());
        described.put("Bytes", document.bytes());
        described.put("Added", document.addedAt().toString());
        described.put("On lead", document.leadId());
        described.put("File in the archive", fileName(document));
        return described;
    }

    @Override
    public void files(Subject subject, FileTaker taker) throws IOException {
        for (DocumentRows.Content content : rows.of(subject.ids())) {
            OutputStream out = taker.next(fileName(content.document()));
            documents.write(content, out);
        }
    }

    /** Two documents may have one name. */
    private static String fileName(LeadDocument document) {
        return "documents/" + document.id().toString().substring(0, 8) + "-" + document.name();
    }

    @Override
    public Map<String, Integer> erase(Subject subject) {
        return Map.of("documents", remove(subject.ids()));
    }

    @EventListener
    void on(LeadsRemoved event) {
        remove(event.leadIds().toArray(String[]::new));
    }

    private int remove(String[] leadIds) {
        List<String> names = rows.deleteOf(leadIds);
        files.remove(names);
        return names.size();
    }

    @Override
    public List<String> tables() {
        return List.of("lead_document");
    }
}
