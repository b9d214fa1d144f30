/** What Baton changes in the engine's own parts. */
package dev.baton.engine.internal;
