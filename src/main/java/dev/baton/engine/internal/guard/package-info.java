/** What a deployed process may not do. */
package dev.baton.engine.internal.guard;
