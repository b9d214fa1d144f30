package dev.baton.shared;

import java.time.Instant;
import java.util.List;

/** Somebody else changed the same since the person saw it. Answered as {@code CONFLICT}, with who, when and what. */
public class ChangedMeanwhile extends Conflict {

    private final transient Change change;

    /**
     * The other change.
     *
     * @param by the person's display name
     */
    public record Change(String by, Instant at, List<String> fields) {}

    public ChangedMeanwhile(String by, Instant at, List<String> fields) {
        super("%s changed %s since you saw it. Look at the value that is there now before you save yours"
                .formatted(by, String.join(", ", fields).replace('_', ' ')));
        this.change = new Change(by, at, List.copyOf(fields));
    }

    public Change change() {
        return change;
    }
}
