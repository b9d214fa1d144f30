/** External tasks that take long, done in this JVM, and threads for workers. */
@org.springframework.modulith.NamedInterface("longtask")
package dev.baton.engine.longtask;
