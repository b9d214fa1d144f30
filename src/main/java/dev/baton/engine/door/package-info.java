/** The engine's REST API and that of its web applications: what comes in, and what is said of failures. */
package dev.baton.engine.door;
