/** What stopped or waits for another try, found in one query. */
package dev.baton.failure.list;
