/** What leads do, what it is worth, and how it fades. */
@org.springframework.modulith.NamedInterface("behaviour")
package dev.baton.scoring.behaviour;
