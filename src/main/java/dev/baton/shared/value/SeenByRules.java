package dev.baton.shared.value;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A fact, or what rules make of facts: rule files may name the type, and call what it has of public constructors and
 * methods. Nothing of it may change, wait, reach outside, or take long.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SeenByRules {}
