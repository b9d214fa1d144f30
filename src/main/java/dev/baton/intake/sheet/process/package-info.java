/** The process of an import: checked, imported, undone. */
package dev.baton.intake.sheet.process;
