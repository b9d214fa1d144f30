/** Tokens by which programs come. */
@org.springframework.modulith.NamedInterface("token")
package dev.baton.identity.token;
