package dev.baton.engine.internal.guard;

import java.lang.reflect.Field;

/** What a command of the engine is about to do: it offers no getters for that. */
public final class Insides {

    private Insides() {}

    public static Object of(Class<?> type, String name, Object command) {
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            return field.get(command);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The engine has changed; this guard must be looked at again", e);
        }
    }
}
