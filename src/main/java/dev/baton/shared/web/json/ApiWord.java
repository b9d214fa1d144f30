package dev.baton.shared.web.json;

import dev.baton.shared.InvalidInput;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The word of the API that stands for a constant: {@code closed_won}. */
public final class ApiWord {

    private ApiWord() {}

    /** @throws InvalidInput naming the words that there are */
    public static <E extends Enum<E>> E read(Class<E> type, String field, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> of(one).equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        field, "The " + field.replace('_', ' ') + " is one of " + all(type.getEnumConstants())));
    }

    private static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String all(Enum<?>[] constants) {
        return Arrays.stream(constants).map(ApiWord::of).collect(Collectors.joining(", "));
    }
}
