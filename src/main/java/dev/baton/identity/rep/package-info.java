/** Reps: what they can take, their languages and regions, when they are away. */
@org.springframework.modulith.NamedInterface("rep")
package dev.baton.identity.rep;
