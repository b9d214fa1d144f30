/** Forms on web pages and the landing pages of campaigns (features C9, X7). */
package dev.baton.intake.form;
