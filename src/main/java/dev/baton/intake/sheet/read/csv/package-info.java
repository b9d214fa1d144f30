/** CSV in any encoding and with any separator. */
package dev.baton.intake.sheet.read.csv;
