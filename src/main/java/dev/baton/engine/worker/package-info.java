/** How Baton's workers reach the engine. */
@org.springframework.modulith.NamedInterface("worker")
package dev.baton.engine.worker;
