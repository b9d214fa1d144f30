package dev.baton.identity.account;

import dev.baton.shared.StartRefused;
import java.net.InetAddress;
import org.springframework.boot.web.server.AbstractConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo's passwords are known to everybody ({@link DemoPeople}): it is for those alone who sit at its machine. */
@Component
@Profile("demo")
class DemoAddress implements WebServerFactoryCustomizer<AbstractConfigurableWebServerFactory> {

    @Override
    public void customize(AbstractConfigurableWebServerFactory factory) {
        InetAddress address = factory.getAddress();
        if (address == null || !address.isLoopbackAddress()) {
            throw new StartRefused("The demo's passwords are known to everybody, so it answers on the loopback address"
                    + " only: leave SERVER_ADDRESS out, or set SPRING_PROFILES_ACTIVE to production, with an"
                    + " ENCRYPTION_KEY and an ADMIN_PASSWORD, to open Baton to others.");
        }
    }
}
