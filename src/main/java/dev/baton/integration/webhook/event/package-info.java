/** What happens to leads, put down for the programs that want to hear of it. */
package dev.baton.integration.webhook.event;
