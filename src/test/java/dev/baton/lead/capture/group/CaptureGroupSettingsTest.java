package dev.baton.lead.capture.group;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** A number that is none is refused at the start, not met when many leads come. */
class CaptureGroupSettingsTest {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @EnableConfigurationProperties(CaptureGroupSettings.class)
    static class Settings {}

    @Test
    void fewerThanNoCapturesASecondAreRefused() {
        application.withPropertyValues("baton.capture.start-at-once-up-to=-1").run(context -> assertThat(context)
                .hasFailed());
    }

    @Test
    void noneAtOnceIsAChoice() {
        application.withPropertyValues("baton.capture.start-at-once-up-to=0").run(context -> assertThat(
                        context.getBean(CaptureGroupSettings.class).startAtOnceUpTo())
                .isZero());
    }
}
