package dev.baton.audit;

import dev.baton.audit.AuditVerification.Anchor;
import dev.baton.audit.AuditVerification.Finding;
import dev.baton.audit.AuditVerification.Result;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;

/** One verification on its way: holds the last link and the first thing found, however long the log is. */
final class AuditReading {

    private final AuditHead head;
    private final AuditSeals seals;
    private final Anchor anchor;
    private long position;
    private byte[] hash;
    private long entries;
    private long waiting;
    private Finding finding;

    AuditReading(AuditHead head, AuditSeals seals, Anchor anchor) {
        this.head = head;
        this.seals = seals;
        this.anchor = anchor;
        this.position = head.cutPosition();
        this.hash = head.cutHash();
    }

    Result verify(AuditVerification database) {
        if (!database.headIsGood()) {
            found("head", head.position(), null, "The head of the chain was not written by Baton");
        }
        database.links(this);
        end();
        database.unchained(this);
        database.stray(this);
        return new Result(finding == null, entries, waiting, head.position(), head.hashText(), finding);
    }

    void link(ResultSet row) throws SQLException {
        entries++;
        long at = row.getLong("position");
        long entryId = row.getLong("audit_id");
        byte[] kept = row.getBytes("hash");
        if (at != position + 1) {
            found("removed", position + 1, null, "A link of the chain is missing here, or one too many follows");
        } else if (row.getObject("id") == null) {
            found("removed", at, entryId, "The entry was removed");
        } else {
            check(at, kept, AuditEntry.of(row), row.getBytes("seal"));
        }
        position = at;
        hash = kept;
        compareWithAnchor(at, kept);
    }

    void unchained(ResultSet row) throws SQLException {
        waiting++;
        AuditEntry entry = AuditEntry.of(row);
        if (!isSealed(entry, row.getBytes("seal"))) {
            found("added", null, entry.id(), "The entry was not written by Baton, or was changed");
        } else if (!row.getBoolean("waiting")) {
            found("removed", null, entry.id(), "The entry's link in the chain was removed");
        }
    }

    void stray(long entryId, boolean gone) {
        if (gone) {
            found("removed", null, entryId, "The entry was removed before it was chained");
        } else {
            found("added", null, entryId, "A chained entry was put into the queue again");
        }
    }

    private void check(long at, byte[] kept, AuditEntry entry, byte[] seal) {
        if (!isSealed(entry, seal)) {
            found("changed", at, entry.id(), "The entry was changed, or another one was put in its place");
        } else if (!AuditSeals.same(kept, seals.link(at, hash, seal, entry))) {
            found("order", at, entry.id(), "The link was changed, or does not follow the one before");
        }
    }

    private boolean isSealed(AuditEntry entry, byte[] seal) {
        return seal == null ? entry.id() <= head.unsealedUntil() : AuditSeals.same(seal, seals.entry(entry));
    }

    private void end() {
        if (position < head.position()) {
            found("removed", position + 1, null, "The end of the chain was cut off");
        } else if (position > head.position()) {
            found("added", head.position() + 1, null, "The chain goes on after its end");
        } else if (!AuditSeals.same(hash, head.hash())) {
            found("order", position, null, "The last link is not the one that the head names");
        }
        if (anchor != null && anchor.position() > position) {
            found("anchor", position + 1, null, "The chain was longer when the given position was written down");
        }
    }

    private void compareWithAnchor(long at, byte[] kept) {
        if (anchor != null
                && anchor.position() == at
                && !HexFormat.of().formatHex(kept).equalsIgnoreCase(anchor.hash())) {
            found("anchor", at, null, "The link is not the one that was written down");
        }
    }

    private void found(String kind, Long at, Long entryId, String message) {
        if (finding == null) {
            finding = new Finding(kind, at, entryId, message);
        }
    }
}
