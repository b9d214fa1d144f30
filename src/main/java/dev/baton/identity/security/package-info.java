/** Signing in, and who may call what. */
@org.springframework.modulith.NamedInterface("security")
package dev.baton.identity.security;
