/**
 * A POST that is sent again with its {@code Idempotency-Key} is done once and answered as the first time, whatever dies
 * in between (decision 0027).
 */
package dev.baton.shared.web.idempotency;
