/** Tables of web pages, which many programs name .xls. */
package dev.baton.intake.sheet.read.html;
