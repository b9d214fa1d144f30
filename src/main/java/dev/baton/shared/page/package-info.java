/** One way to page and sort for every list of the API. */
package dev.baton.shared.page;
