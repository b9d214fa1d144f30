package dev.baton.enrichment;

import dev.baton.testing.TestFolder;
import dev.baton.testing.database.TestDatabase;
import dev.baton.testing.fake.FakeCompanyService;
import dev.baton.testing.fake.FakeNameServer;
import dev.baton.testing.fake.FakeRegistry;
import dev.baton.testing.fake.PlaceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** Baton as of {@link dev.baton.testing.BatonTest}, with every source of look-ups turned on. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {
            // one name for two engines in a JVM: the addresses of the other context would lead to this one's engine
            "camunda.bpm.generate-unique-process-engine-name=true",
            "camunda.bpm.generate-unique-process-application-name=true",
            "camunda.bpm.job-execution.enabled=false",
            "camunda.bpm.client.disable-auto-fetching=true",
            "baton.enrichment.timeout=2s",
            "baton.enrichment.domain.enabled=true"
        })
@ContextConfiguration(initializers = {TestDatabase.class, EnrichmentOn.Outside.class})
public @interface EnrichmentOn {

    /** Gives the context the addresses of the fakes, and files. */
    final class Outside implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        public static final FakeNameServer NAMES = new FakeNameServer();
        public static final FakeCompanyService COMPANIES = new FakeCompanyService();
        public static final FakeRegistry REGISTRY = new FakeRegistry();
        /** Of somebody in Texas, and of somebody in Hesse. */
        public static final String IN_TEXAS = "198.51.100.7";

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Path places = TestFolder.named("enrichment").resolve("places.mmdb");
            new PlaceFile()
                    .place(IN_TEXAS, "US", "TX", "Austin")
                    .place("203.0.113.9", "DE", "HE", "Frankfurt")
                    .writeTo(places);
            Map<String, Object> addresses = Map.of(
                    "baton.enrichment.domain.server", NAMES.address(),
                    "baton.enrichment.registry.url", REGISTRY.base(),
                    "baton.enrichment.location.file", places.toString(),
                    "baton.enrichment.company-file.file", companies().toString(),
                    "baton.enrichment.company-service.url", COMPANIES.address(),
                    "baton.enrichment.company-service.key", FakeCompanyService.KEY);
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("outside", addresses));
        }

        private static Path companies() {
            try {
                return Files.writeString(
                        TestFolder.named("enrichment").resolve("companies.csv"),
                        """
                        domain,company,size,industry,profile
                        listed.example,Listed Ltd,250,Printing,https://profiles.example/listed
                        """);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
