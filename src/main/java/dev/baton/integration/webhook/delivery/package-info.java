/** Deliveries: queued, sent, tried again, written down. */
package dev.baton.integration.webhook.delivery;
