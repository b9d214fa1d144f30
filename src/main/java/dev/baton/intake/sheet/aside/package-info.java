/** Rows of a sheet that are nobody: totals, footers of reports, repeated headers, test leads. */
package dev.baton.intake.sheet.aside;
