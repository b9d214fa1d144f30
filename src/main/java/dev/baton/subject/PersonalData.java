package dev.baton.subject;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A place where something of a person stands. Each module answers for its own; the lead itself comes last. */
public interface PersonalData {

    /** What is known of the person here, by heading, for them to read. */
    default Map<String, Object> copy(Subject subject) {
        return Map.of();
    }

    /** The files among it, for them to keep; {@link #copy} lists them. */
    default void files(Subject subject, FileTaker taker) throws IOException {}

    /** Removes it, in the running transaction. @return how much of what */
    Map<String, Integer> erase(Subject subject);

    /** Removes what names the person and leaves what statistics need. @return how much of what */
    default Map<String, Integer> anonymise(Subject subject) {
        return erase(subject);
    }

    /** Where removed rows lie until the database cleans up. */
    List<String> tables();
}
