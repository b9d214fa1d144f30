package dev.baton.shared.database;

import com.zaxxer.hikari.HikariDataSource;
import dev.baton.shared.StartRefused;
import dev.baton.shared.database.embedded.EmbeddedDatabase;
import dev.baton.shared.database.embedded.EmbeddedDatabase.SignIn;
import java.nio.file.Path;
import java.util.function.Function;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.flyway.FlywayDataSource;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The one data source, shared by the engine and the modules. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final Logger log = LoggerFactory.getLogger(DatabaseConfiguration.class);

    @Bean(destroyMethod = "close")
    @Conditional(NoDatabaseUrl.class)
    EmbeddedDatabase embeddedDatabase(DatabaseSettings settings, Environment environment) {
        if (environment.acceptsProfiles(Profiles.of("worker"))) {
            throw new StartRefused("DATABASE_URL is missing: a worker needs the database of the application nodes");
        }
        return new EmbeddedDatabase(Path.of(settings.dataDir()), settings.port());
    }

    /** As whom the tables are made, and nothing else is done. */
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(DatabaseSettings settings, ObjectProvider<EmbeddedDatabase> embedded) {
        DatabaseUrl url =
                settings.embedded() ? address(embedded.getObject(), EmbeddedDatabase::owner) : settings.ownerAddress();
        return new DriverManagerDataSource(url.jdbcUrl(), url.username(), url.password());
    }

    @Bean
    @Primary
    DataSourceProperties dataSourceProperties(DatabaseSettings settings, ObjectProvider<EmbeddedDatabase> embedded) {
        DatabaseUrl url = settings.embedded()
                ? address(embedded.getObject(), EmbeddedDatabase::application)
                : DatabaseUrl.parse(settings.url());
        if (!settings.embedded()) {
            log.info("Database: {}", url.shown());
        }
        DataSourceProperties properties = new DataSourceProperties();
        properties.setUrl(url.jdbcUrl());
        properties.setUsername(url.username());
        properties.setPassword(url.password());
        return properties;
    }

    private static DatabaseUrl address(EmbeddedDatabase server, Function<EmbeddedDatabase, SignIn> role) {
        SignIn signIn = role.apply(server);
        return new DatabaseUrl(server.jdbcUrl(), signIn.username(), signIn.password());
    }

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(DataSourceProperties properties) {
        HikariDataSource source = properties
                .initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
        source.addDataSourceProperty("reWriteBatchedInserts", "true");
        // otherwise a failed statement stands in the log with the values of its row
        source.addDataSourceProperty("logServerErrorDetail", "false");
        source.addDataSourceProperty("ApplicationName", "baton");
        return source;
    }
}
