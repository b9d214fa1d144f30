package dev.baton.engine.internal.expression;

import org.camunda.bpm.impl.juel.jakarta.el.ELException;

/** An expression holds, or comes upon, what it must not; the message says what. */
class ExpressionRefused extends ELException {

    ExpressionRefused(String reason) {
        super(reason);
    }
}
