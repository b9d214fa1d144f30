package dev.baton.bulk;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.baton.shared.InvalidInput;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done to many leads at once. */
enum BulkAction {
    ASSIGN,
    MOVE,
    CHANGE_STATUS,
    TAG,
    UNTAG,
    DELETE,
    /** Gives back what another job did. It is not asked for as an action. */
    UNDO;

    @JsonValue
    String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean canBeUndone() {
        return this != DELETE && this != UNDO;
    }

    static BulkAction of(String text) {
        return find(text)
                .filter(action -> action != UNDO)
                .orElseThrow(() -> new InvalidInput(
                        "action", "The action is one of assign, move, change_status, tag, untag, delete"));
    }

    static Optional<BulkAction> find(String text) {
        return Arrays.stream(values())
                .filter(action -> action.apiName().equals(text))
                .findFirst();
    }
}
