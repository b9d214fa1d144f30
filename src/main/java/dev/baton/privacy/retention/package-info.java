/** The nights in which what was kept long enough is removed. */
package dev.baton.privacy.retention;
