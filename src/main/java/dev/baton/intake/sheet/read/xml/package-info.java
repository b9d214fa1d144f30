/** XML that strangers wrote. */
package dev.baton.intake.sheet.read.xml;
