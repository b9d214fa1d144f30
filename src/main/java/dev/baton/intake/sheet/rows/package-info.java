/** The rows of an import, and the leads made of them. */
package dev.baton.intake.sheet.rows;
