package dev.baton.lead.campaign;

/** Which pages may post leads at all: a browser asks before it says for which campaign. Module {@code campaign} answers. */
public interface CaptureOrigins {

    /** Whether any active campaign allows it. */
    boolean anyAllows(String origin);
}
