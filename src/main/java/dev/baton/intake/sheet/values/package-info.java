/** What cells hold beside their values: errors, and dates that are written in the way of their sheet. */
package dev.baton.intake.sheet.values;
