/** What those who run Baton see of it: ids in the log, traces, figures. */
package dev.baton.shared.watch;
