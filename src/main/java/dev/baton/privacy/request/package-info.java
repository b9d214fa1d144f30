/** A person's request: received, decided, answered in time. */
@org.springframework.modulith.NamedInterface("request")
package dev.baton.privacy.request;
