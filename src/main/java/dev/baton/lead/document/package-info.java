/** Files that people put on leads: checked, sealed, kept as long as the lead. */
package dev.baton.lead.document;
