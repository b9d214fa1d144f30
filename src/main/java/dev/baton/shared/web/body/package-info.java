/** The bodies of requests: how long, of what, read once. */
package dev.baton.shared.web.body;
