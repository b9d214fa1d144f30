/** Reads a sheet of any origin row by row, in bounded memory. */
package dev.baton.intake.sheet.read;
