package dev.baton.shared.database;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where Baton keeps its data.
 *
 * @param url a PostgreSQL server, as {@code postgresql://user:password@host:port/name} (002) or as a JDBC URL; blank
 *     starts the embedded server
 * @param ownerUrl the same server as the role that makes the tables and owns them; blank: the role of {@code url} does
 * @param dataDir folder of the embedded server's data
 * @param port of the embedded server; 0: one that is free, the same each time where it can be
 */
@Validated
@ConfigurationProperties("baton.database")
public record DatabaseSettings(String url, String ownerUrl, @NotBlank String dataDir, int port) {

    boolean embedded() {
        return url == null || url.isBlank();
    }

    DatabaseUrl ownerAddress() {
        return DatabaseUrl.parse(ownerUrl == null || ownerUrl.isBlank() ? url : ownerUrl);
    }
}
