package dev.baton.failure.list;

import dev.baton.shared.NotFound;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Names a failure, as {@code job-4711}. */
public record FailureId(FailureKind kind, String id) {

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{1,64}");

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public static FailureId of(String text) {
        return Arrays.stream(FailureKind.values())
                .filter(kind -> text.startsWith(kind.apiName() + "-"))
                .map(kind -> new FailureId(kind, text.substring(kind.apiName().length() + 1)))
                .filter(each -> (each.kind() == FailureKind.MESSAGE ? UUID : ID)
                        .matcher(each.id())
                        .matches())
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no such failure"));
    }

    @Override
    public String toString() {
        return kind.apiName() + "-" + id;
    }
}
