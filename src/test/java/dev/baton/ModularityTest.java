package dev.baton;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows between the modules go the way the architecture says. */
class ModularityTest {

    @Test
    void modulesUseOnlyWhatTheyMay() {
        ApplicationModules.of(BatonApplication.class).verify();
    }
}
