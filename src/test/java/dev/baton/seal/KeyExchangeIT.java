package dev.baton.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.testing.database.TestDatabase;
import java.security.GeneralSecurityException;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** The key from the environment is exchanged by giving the old one beside the new one, for one start. */
class KeyExchangeIT {

    private static final String OLD = "Jd83kdLs02mXnqPz74TgHb61VwYe5RuA";
    private static final String NEW = "q7Zt5MbR1xUcW9oKfE3yLs8NaVhD2pGj";
    private static final String PLACE = "lead/contact/lead_a";

    private final DriverManagerDataSource database =
            new DriverManagerDataSource(TestDatabase.newDatabase(), "postgres", "postgres");

    @Test
    void whatTheOldKeyGuardedOpensWithTheNewOneAndNoMoreWithTheOld() throws GeneralSecurityException {
        byte[] sealed = new Sealer(start(OLD, "")).sealText(PLACE, "value");
        byte[] index = new BlindIndex(start(OLD, "")).of("email", "value");

        assertThat(new Sealer(start(NEW, OLD)).openText(PLACE, sealed)).isEqualTo("value");
        assertThat(new Sealer(start(NEW, "")).openText(PLACE, sealed)).isEqualTo("value");
        assertThat(new BlindIndex(start(NEW, "")).of("email", "value")).isEqualTo(index);
        assertThatThrownBy(() -> start(OLD, ""))
                .hasMessageContaining("ENCRYPTION_KEY does not open this database")
                .hasMessageContaining("ENCRYPTION_KEY_PREVIOUS");
    }

    @Test
    void aWrongKeyIsRefusedAndHarmsNothing() throws GeneralSecurityException {
        byte[] sealed = new Sealer(start(OLD, "")).sealText(PLACE, "value");

        assertThatThrownBy(() -> start(NEW, "")).hasMessageContaining("ENCRYPTION_KEY does not open this database");
        assertThatThrownBy(() -> start(NEW, "x4Zt5MbR1xUcW9oKfE3yLs8NaVhD2pGj"))
                .hasMessageContaining("ENCRYPTION_KEY does not open this database");

        assertThat(new Sealer(start(OLD, "")).openText(PLACE, sealed)).isEqualTo("value");
    }

    private DataKeys start(String key, String previous) throws GeneralSecurityException {
        EncryptionKey given = new EncryptionKey(new KeySettings(key, previous), new MockEnvironment(), "target");
        return new DataKeys(
                given,
                JdbcClient.create(database),
                new TransactionTemplate(new DataSourceTransactionManager(database)),
                Clock.systemUTC());
    }
}
