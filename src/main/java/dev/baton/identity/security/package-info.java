/** Signing in, and who may call what. */
package dev.baton.identity.security;
