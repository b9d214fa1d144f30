/** One sign-in: the person signed in to Baton is the one the engine sees. */
@org.springframework.modulith.NamedInterface("security")
package dev.baton.engine.security;
