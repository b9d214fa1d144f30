package dev.baton.shared.web.idempotency;

/** Seals what is kept of an answer, which may hold personal values; the keys are another module's. */
public interface AnswerSeal {

    /** @param keyHash the row it is bound to */
    byte[] seal(byte[] keyHash, byte[] body);

    byte[] open(byte[] keyHash, byte[] sealed);
}
