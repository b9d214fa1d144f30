/** Whether a file that somebody gives Baton is safe to keep. */
package dev.baton.shared.file.scan;
