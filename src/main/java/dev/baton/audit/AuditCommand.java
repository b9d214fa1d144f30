package dev.baton.audit;

import dev.baton.audit.AuditVerification.Anchor;
import dev.baton.audit.AuditVerification.Result;
import dev.baton.seal.DataKeys;
import dev.baton.seal.EncryptionKey;
import dev.baton.seal.KeySettings;
import dev.baton.shared.StartRefused;
import dev.baton.shared.database.DatabaseSettings;
import java.time.Clock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * The command {@code verify-audit}: verifies the audit log of a database while no Baton runs on it, such as a backup's.
 * It takes {@code --position} and {@code --hash} of a head that was written down, and ends with 0 (intact), 1 (not) or 2
 * (could not be verified).
 */
public final class AuditCommand {

    public static final String NAME = "verify-audit";

    static final int INTACT = 0;
    static final int NOT_INTACT = 1;
    static final int NOT_VERIFIED = 2;

    private static final Logger log = LoggerFactory.getLogger(AuditCommand.class);

    private AuditCommand() {}

    /** Neither the engine nor a web server; scanning does not find it, as it is no {@code @Configuration}. */
    @ImportAutoConfiguration({
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    @EnableConfigurationProperties({KeySettings.class, DatabaseSettings.class})
    @ComponentScan("dev.baton.shared.database")
    @Import({EncryptionKey.class, DataKeys.class, AuditSeals.class, AuditHeads.class, AuditVerification.class})
    static class Parts {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    /** @return what the process ends with */
    public static int run(String... args) {
        String[] all = Stream.concat(Stream.of(args), Stream.of("--spring.datasource.hikari.maximum-pool-size=1"))
                .toArray(String[]::new);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(all)) {
            return said(context.getBean(AuditVerification.class).verify(anchor(context.getEnvironment())));
        } catch (RuntimeException e) {
            log.error("The audit log could not be verified: {}", e.getMessage());
            return NOT_VERIFIED;
        }
    }

    private static Anchor anchor(Environment given) {
        Long position = given.getProperty("position", Long.class);
        String hash = given.getProperty("hash");
        if ((position == null) != (hash == null)) {
            throw new StartRefused("Please give both --position and --hash, or neither");
        }
        return position == null ? null : new Anchor(position, hash);
    }

    private static int said(Result result) {
        if (result.intact()) {
            log.info(
                    "The audit log is intact: {} entries, {} waiting to be chained, position={} hash={}",
                    result.entries(),
                    result.waiting(),
                    result.position(),
                    result.hash());
            return INTACT;
        }
        log.error(
                "The audit log is not intact: {} ({}, position={} entry={})",
                result.finding().message(),
                result.finding().kind(),
                result.finding().position(),
                result.finding().entryId());
        return NOT_INTACT;
    }
}
