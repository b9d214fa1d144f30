/** Offers to reps and the steps of their work, each written down. */
@org.springframework.modulith.NamedInterface("offer")
package dev.baton.assignment.offer;
