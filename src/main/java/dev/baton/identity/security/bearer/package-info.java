/** Signing in by a token that comes with the request: API tokens, the short ones of Baton itself, the worker's. */
package dev.baton.identity.security.bearer;
