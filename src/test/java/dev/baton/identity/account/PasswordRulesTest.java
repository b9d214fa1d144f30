package dev.baton.identity.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a password must be. */
class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 11, 201})
    void passwordHasTwelveToTwoHundredCharacters(int length) {
        assertThatThrownBy(() -> PasswordRules.check("password", "joan", "x".repeat(length)))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("Give a password of 12 to 200 characters");
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 200})
    void anythingOfThatLengthWillDo(int length) {
        assertThatCode(() -> PasswordRules.check("password", "joan", "x".repeat(length)))
                .doesNotThrowAnyException();
    }

    @Test
    void passwordDoesNotHoldTheUserNameHoweverItIsWritten() {
        assertThatThrownBy(() -> PasswordRules.check("password", "joan", "forever-JOAN-2026"))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("The password must not contain the user name");
    }

    @Test
    void noPasswordIsNoPassword() {
        assertThatThrownBy(() -> PasswordRules.check("password", "joan", null)).isInstanceOf(InvalidInput.class);
    }
}
