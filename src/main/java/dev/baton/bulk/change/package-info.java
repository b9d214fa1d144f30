/** What can be done to many leads, and undone. */
package dev.baton.bulk.change;
