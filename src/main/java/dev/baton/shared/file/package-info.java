/** Files that are read anew when they change, and the templates among them. */
package dev.baton.shared.file;
