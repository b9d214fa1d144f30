/** The data source: PostgreSQL, embedded or a server, and its schema. */
package dev.baton.shared.database;
