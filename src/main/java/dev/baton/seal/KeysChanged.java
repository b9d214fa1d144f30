package dev.baton.seal;

/**
 * The keys by which personal data is sealed are others now; announced in the transaction that changes them.
 *
 * @param by a person's user name, or {@code baton}
 * @param action {@code key_rotated} or {@code key_retired}
 */
public record KeysChanged(String by, String action) {}
