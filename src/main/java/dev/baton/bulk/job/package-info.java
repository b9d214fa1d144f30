/** A bulk job, its leads, and how far it is. */
@org.springframework.modulith.NamedInterface("job")
package dev.baton.bulk.job;
