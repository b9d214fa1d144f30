/** The PostgreSQL server that Baton brings along: its folder, its password, its roles, its life. */
package dev.baton.shared.database.embedded;
