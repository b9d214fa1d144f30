package dev.baton.shared.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** A database address, read from either of the two forms people use for {@code DATABASE_URL}. */
record DatabaseUrl(String jdbcUrl, String username, String password) {

    static DatabaseUrl parse(String url) {
        if (url.startsWith("jdbc:postgresql:")) {
            return new DatabaseUrl(url, null, null);
        }
        if (!url.startsWith("postgresql://") && !url.startsWith("postgres://")) {
            throw new IllegalStateException(
                    "DATABASE_URL must be a PostgreSQL address: postgresql://user:password@host:5432/name"
                            + " or jdbc:postgresql://host:5432/name?user=…&password=…");
        }
        URI uri = URI.create(url);
        String[] user = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new DatabaseUrl(
                "jdbc:postgresql://" + uri.getHost() + port + uri.getPath() + query,
                user.length > 0 ? decode(user[0]) : null,
                user.length > 1 ? decode(user[1]) : null);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
