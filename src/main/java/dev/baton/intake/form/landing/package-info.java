/** Landing pages: shown, sent, edited. */
package dev.baton.intake.form.landing;
