/** Uploads over HTTP: a sheet, its columns, its rows. */
package dev.baton.intake.sheet;
