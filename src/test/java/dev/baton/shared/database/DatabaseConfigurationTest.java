package dev.baton.shared.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.shared.StartRefused;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class DatabaseConfigurationTest {

    @Test
    void workerMakesNoDatabaseOfItsOwn() {
        MockEnvironment worker = new MockEnvironment();
        worker.setActiveProfiles("worker");

        assertThatThrownBy(() -> new DatabaseConfiguration()
                        .embeddedDatabase(new DatabaseSettings("", "", "target/none", 1), worker))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("DATABASE_URL is missing");
    }
}
