/**
 * Leads that come one by one: entered by hand in the console, posted by a program or a page. Other modules take leads
 * in through {@link dev.baton.lead.capture.PageCapture}.
 */
@org.springframework.modulith.NamedInterface("capture")
package dev.baton.lead.capture;
