package dev.baton;

import dev.baton.audit.AuditCommand;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Baton: takes a lead from the campaign that found it to the rep who closes it. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class BatonApplication {

    public static void main(String[] args) {
        if (List.of(args).contains(AuditCommand.NAME)) {
            System.exit(AuditCommand.run(args));
        }
        SpringApplication.run(BatonApplication.class, args);
    }
}
