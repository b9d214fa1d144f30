/** Legal holds and frozen leads over HTTP. */
package dev.baton.privacy.hold;
