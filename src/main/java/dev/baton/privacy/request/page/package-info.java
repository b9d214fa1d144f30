/** Requests over HTTP. */
package dev.baton.privacy.request.page;
