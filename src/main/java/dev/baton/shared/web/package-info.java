/** What every request goes through: bodies, errors, limits, the API's document. */
package dev.baton.shared.web;
