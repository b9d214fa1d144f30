/** Teams: reps who are chosen together. */
@org.springframework.modulith.NamedInterface("team")
package dev.baton.identity.team;
