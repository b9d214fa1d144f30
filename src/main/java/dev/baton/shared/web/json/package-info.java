/** How JSON is read and written: strictly, in snake case. */
package dev.baton.shared.web.json;
