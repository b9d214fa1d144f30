/** Where more is known of a lead: names, companies, places, registries. */
package dev.baton.enrichment.source;
