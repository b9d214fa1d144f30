/** What a deployment may put live, whichever way it comes. */
package dev.baton.engine.internal.live;
