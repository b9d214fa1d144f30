/** What expressions in processes and filters are made of, when they are deployed and when they are evaluated. */
package dev.baton.engine.internal.expression;
