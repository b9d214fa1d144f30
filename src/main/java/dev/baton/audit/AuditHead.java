package dev.baton.audit;

import java.util.HexFormat;

/**
 * Where the chain ends and where it begins.
 *
 * @param position of the last link
 * @param hash of the last link
 * @param cutPosition up to where the oldest end was cut off, 0 for never; the checkpoint
 * @param cutHash of the last link that was cut off
 * @param unsealedUntil up to this id entries are from before there were seals
 */
record AuditHead(long position, byte[] hash, long cutPosition, byte[] cutHash, long unsealedUntil) {

    AuditHead grown(long toPosition, byte[] withHash) {
        return new AuditHead(toPosition, withHash, cutPosition, cutHash, unsealedUntil);
    }

    AuditHead cut(long atPosition, byte[] atHash) {
        return new AuditHead(position, hash, atPosition, atHash, unsealedUntil);
    }

    String hashText() {
        return HexFormat.of().formatHex(hash);
    }
}
