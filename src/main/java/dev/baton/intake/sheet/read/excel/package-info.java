/** XLSX and XLS, hostile ones too. */
package dev.baton.intake.sheet.read.excel;
