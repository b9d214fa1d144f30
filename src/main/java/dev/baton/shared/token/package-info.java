/** Random tokens, and the hashes that are kept of them. */
package dev.baton.shared.token;
