package dev.baton.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code DATABASE_URL} in the forms that people and hosters use. */
class DatabaseUrlTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "postgresql://user:pass@host:5432/db, jdbc:postgresql://host:5432/db, user, pass",
                "postgres://user:pass@host/db, jdbc:postgresql://host/db, user, pass",
                "postgresql://host/db, jdbc:postgresql://host/db, null, null",
                "postgresql://user@host/db, jdbc:postgresql://host/db, user, null",
                "postgresql://user:p%40ss%3Aword%2F@host/db, jdbc:postgresql://host/db, user, p@ss:word/",
                "postgresql://user:a+b@host/db, jdbc:postgresql://host/db, user, a+b",
                "postgresql://user:a:b@host/db, jdbc:postgresql://host/db, user, a:b",
                "postgresql://user:pass@host/db?sslmode=require, jdbc:postgresql://host/db?sslmode=require, user, pass",
                "postgresql://u:p@[::1]:5432/db, jdbc:postgresql://[::1]:5432/db, u, p",
                "jdbc:postgresql://host/db?user=a&password=b, jdbc:postgresql://host/db?user=a&password=b, null, null"
            })
    void addressIsReadInEitherForm(String url, String jdbc, String user, String password) {
        assertThat(DatabaseUrl.parse(url)).isEqualTo(new DatabaseUrl(jdbc, user, password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://user:pass@host:3306/db", "jdbc:mysql://host/db", "host:5432/db"})
    void anotherDatabaseIsRefusedInWords(String url) {
        assertThatThrownBy(() -> DatabaseUrl.parse(url))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("DATABASE_URL must be a PostgreSQL address")
                .hasMessageNotContaining("pass@");
    }

    @Test
    void passwordThatIsNotEncodedIsTakenAsItStands() {
        assertThat(DatabaseUrl.parse("postgresql://user:p^s/ w@rd@host/db").password())
                .isEqualTo("p^s/ w@rd");
    }

    @Test
    void passwordThatCannotBeDecodedIsNotRepeated() {
        assertThatThrownBy(() -> DatabaseUrl.parse("postgresql://user:secret%zz@host/db"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("%25")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql://user:pass@db_server:5432/baton", "postgresql://user:pass@my_host/baton"})
    void hostWithAnUnderscoreIsKept(String url) {
        assertThat(DatabaseUrl.parse(url).jdbcUrl()).doesNotContain("null").contains("_");
    }
}
