package dev.baton.content;

/** A message cannot be made without its template. The message names files, and may be shown to people. */
public final class TemplateMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TemplateMissing(String message) {
        super(message);
    }
}
