/** Webhooks over HTTP. */
package dev.baton.integration.webhook;
