/** How much may come from one address and one campaign. */
package dev.baton.lead.capture.gate.limit;
