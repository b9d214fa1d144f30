/** What people do through the engine's own doors is told to whoever keeps the audit log. */
package dev.baton.engine.internal.deed;
