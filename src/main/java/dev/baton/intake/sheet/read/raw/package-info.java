/** Rows as they stand in the file, and files that are refused. */
package dev.baton.intake.sheet.read.raw;
