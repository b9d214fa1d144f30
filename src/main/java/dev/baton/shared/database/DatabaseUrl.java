package dev.baton.shared.database;

import dev.baton.shared.StartRefused;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A database address, read from either of the two forms people use for {@code DATABASE_URL}. */
record DatabaseUrl(String jdbcUrl, String username, String password) {

    /** Not java.net.URI: to it a host with an underscore, as in Docker networks, is none. */
    private static final Pattern ADDRESS =
            Pattern.compile("postgres(?:ql)?://(?:(?<user>.*)@)?(?<rest>[^@/?]+(?:/[^@]*)?)");

    static DatabaseUrl parse(String url) {
        if (url.startsWith("jdbc:postgresql:")) {
            return new DatabaseUrl(url, null, null);
        }
        Matcher parts = ADDRESS.matcher(url);
        if (!parts.matches()) {
            throw new StartRefused(
                    "DATABASE_URL must be a PostgreSQL address: postgresql://user:password@host:5432/name"
                            + " or jdbc:postgresql://host:5432/name?user=…&password=…");
        }
        String[] user = parts.group("user") == null
                ? new String[0]
                : parts.group("user").split(":", 2);
        return new DatabaseUrl(
                "jdbc:postgresql://" + parts.group("rest"),
                user.length > 0 ? decode(user[0]) : null,
                user.length > 1 ? decode(user[1]) : null);
    }

    /** The address for people to read: a parameter may be a password. */
    String shown() {
        return jdbcUrl.replaceAll("\\?.*", "");
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            throw new StartRefused("DATABASE_URL has a % in its user or password that begins no code; write it as %25");
        }
    }
}
