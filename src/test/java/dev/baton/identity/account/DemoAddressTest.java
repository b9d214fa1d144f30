package dev.baton.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.shared.StartRefused;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext;

/** The demo, whose passwords everybody knows, is open to nobody but its own machine. */
class DemoAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.168.1.7", "10.0.0.1", "::ffff:203.0.113.9"})
    void demoIsRefusedOnAnAddressThatOthersReach(String address) {
        assertThatThrownBy(() -> bindTo(address))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("leave SERVER_ADDRESS out, or set SPRING_PROFILES_ACTIVE to production");
    }

    @Test
    void demoIsRefusedOnAllAddresses() {
        assertThatThrownBy(() -> new DemoAddress().customize(new TomcatServletWebServerFactory()))
                .isInstanceOf(StartRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.2", "::1"})
    void demoAnswersOnItsOwnMachine(String address) {
        assertThatCode(() -> bindTo(address)).doesNotThrowAnyException();
    }

    /** The customizers of Spring Boot that read the settings come before. */
    @Test
    void addressOfTheSettingsIsWhatCounts() {
        new WebApplicationContextRunner(AnnotationConfigServletWebServerApplicationContext::new)
                .withConfiguration(AutoConfigurations.of(ServletWebServerFactoryAutoConfiguration.class))
                .withUserConfiguration(DemoAddress.class)
                .withPropertyValues("spring.profiles.active=demo", "server.port=0", "server.address=0.0.0.0")
                .run(context -> assertThat(context.getStartupFailure()).hasRootCauseInstanceOf(StartRefused.class));
    }

    private static void bindTo(String address) throws UnknownHostException {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory();
        factory.setAddress(InetAddress.getByName(address));
        new DemoAddress().customize(factory);
    }
}
