/** What columns mean, and what their values become in a lead. */
package dev.baton.intake.sheet.columns;
