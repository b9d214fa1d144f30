/** What signed-in people see at once in the console. */
package dev.baton.notification.live;
