package dev.baton.shared.database.embedded;

import java.security.SecureRandom;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The two roles by which Baton signs in to its embedded server. Their passwords are new with each start and stand
 * nowhere.
 *
 * @param ownerPassword of whom the tables belong to
 * @param applicationPassword of who works with their rows
 */
record EmbeddedRoles(String ownerPassword, String applicationPassword) {

    static final String OWNER = "baton_owner";
    static final String APPLICATION = "baton";

    private static final int PASSWORD_BYTES = 32;

    static EmbeddedRoles renewed(DataSource superuser) {
        EmbeddedRoles roles = new EmbeddedRoles(random(), random());
        JdbcClient jdbc = JdbcClient.create(superuser);
        renew(jdbc, OWNER, roles.ownerPassword);
        renew(jdbc, APPLICATION, roles.applicationPassword);
        jdbc.sql("alter database postgres owner to " + OWNER).update();
        return roles;
    }

    private static void renew(JdbcClient jdbc, String role, String password) {
        boolean there = jdbc.sql("select exists (select from pg_roles where rolname = ?)")
                .param(role)
                .query(Boolean.class)
                .single();
        jdbc.sql((there ? "alter" : "create") + " role " + role + " login password '" + password + "'")
                .update();
    }

    private static String random() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
