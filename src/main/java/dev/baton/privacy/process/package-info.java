/** What the process of a request does in its steps. */
package dev.baton.privacy.process;
