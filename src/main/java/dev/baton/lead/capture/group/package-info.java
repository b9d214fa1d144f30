/** Captures that arrive together are committed together; under load their processes start behind the answer. */
package dev.baton.lead.capture.group;
