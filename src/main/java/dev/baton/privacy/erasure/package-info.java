/** A person's data removed everywhere, and a fingerprint kept of who must not be written to. */
@org.springframework.modulith.NamedInterface("erasure")
package dev.baton.privacy.erasure;
