/** A person's data removed everywhere, and a fingerprint kept of who must not be written to. */
package dev.baton.privacy.erasure;
