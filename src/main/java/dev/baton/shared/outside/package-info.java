/** Calls to other people's servers: where to, how long, and how much of an answer. */
package dev.baton.shared.outside;
