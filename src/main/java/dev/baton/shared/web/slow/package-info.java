/** Clients that send or read slowly: they wait without a thread, for a time that ends. */
package dev.baton.shared.web.slow;
