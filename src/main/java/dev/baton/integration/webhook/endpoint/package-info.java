/** The addresses that want to hear, their secrets and their health. */
package dev.baton.integration.webhook.endpoint;
