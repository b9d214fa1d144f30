/** A person's copy of all that is held about them. */
package dev.baton.privacy.copy;
