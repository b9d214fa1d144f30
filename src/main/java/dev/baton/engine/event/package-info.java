/** What others hear of the engine: what went live or was refused, and what people did in it. */
@org.springframework.modulith.NamedInterface("event")
package dev.baton.engine.event;
