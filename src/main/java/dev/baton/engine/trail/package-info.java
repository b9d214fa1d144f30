/** Where the processes of one business key have been, are, and go next. */
@org.springframework.modulith.NamedInterface("trail")
package dev.baton.engine.trail;
