package dev.baton.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands last in the log of a start that was refused. */
@ExtendWith(OutputCaptureExtension.class)
class StartRefusedTest {

    @Configuration(proxyBeanMethods = false)
    static class Refusing {

        @Bean
        String setting() {
            throw new StartRefused("SETTING is missing. Set it.");
        }
    }

    @Test
    void reasonStandsAloneAtTheEndWithoutAStackTrace(CapturedOutput output) {
        SpringApplication application = new SpringApplication(Refusing.class);
        application.setWebApplicationType(WebApplicationType.NONE);

        try {
            application.run("--spring.main.banner-mode=off", "--spring.config.location=optional:none/");
        } catch (RuntimeException expected) {
            assertThat(expected).hasRootCauseInstanceOf(StartRefused.class);
        }

        assertThat(output.getAll()).containsIgnoringNewLines("Description:SETTING is missing. Set it.");
        assertThat(output.getAll()).doesNotContain("\tat org.springframework");
    }
}
