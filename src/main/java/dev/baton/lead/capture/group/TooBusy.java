package dev.baton.lead.capture.group;

import org.springframework.dao.TransientDataAccessResourceException;

/** Nothing can be taken in now; trying again in a moment is right. Answered as {@code UNAVAILABLE}. */
class TooBusy extends TransientDataAccessResourceException {

    TooBusy() {
        super("Too many leads wait, or the database does not answer");
    }
}
