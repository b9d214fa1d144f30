/** What stands behind the question mark of a call's address. */
package dev.baton.shared.web.query;
