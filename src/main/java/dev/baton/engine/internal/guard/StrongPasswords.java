package dev.baton.engine.internal.guard;

import dev.baton.engine.Passwords;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.stereotype.Component;

/** Passwords in the engine's directory are stretched (PBKDF2) instead of hashed once with SHA-512. */
@Component
class StrongPasswords extends AbstractProcessEnginePlugin {

    private final Passwords passwords;

    StrongPasswords(Passwords passwords) {
        this.passwords = passwords;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setPasswordEncryptor(new Pbkdf2(passwords));
    }

    private record Pbkdf2(Passwords passwords) implements PasswordEncryptor {

        @Override
        public String encrypt(String password) {
            return passwords.encode(password);
        }

        @Override
        public boolean check(String password, String encrypted) {
            return passwords.matches(password, encrypted);
        }

        @Override
        public String hashAlgorithmName() {
            return "PBKDF2";
        }
    }
}
