package dev.baton.enrichment.source;

import java.util.Map;

/**
 * A place where something can be looked up. A further provider is a further bean of this kind, a worker with a topic of
 * its own in {@code LookupWorkers}, and a task in {@code lead-enrichment}.
 */
public interface Source {

    /** Of a value, when it was found; the names people see stand in {@link Fact}. */
    String name();

    /** Whether it is switched on. */
    boolean isOn();

    /** @return what it would be asked about this lead: a domain or an address; null when there is nothing to ask */
    String asked(Question question);

    /**
     * Asks. Called by one worker at a time or several; must come back within the time limit.
     *
     * @return what it knows, empty when it knows nothing of it
     * @throws SourceAway when it does not answer now, and may later
     */
    Map<Fact, String> lookUp(String asked) throws SourceAway;
}
