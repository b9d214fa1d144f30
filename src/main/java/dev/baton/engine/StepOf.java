package dev.baton.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the delegate of a process that guards people, such as by an approval. It runs in these processes and in no
 * other, and these processes go live as Baton ships them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface StepOf {

    /** Keys of processes. */
    String[] value();
}
