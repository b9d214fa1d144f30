/** Reads lead lists from XLSX, XLS and CSV files of any origin, row by row, in bounded memory. */
package dev.baton.intake.sheet;
