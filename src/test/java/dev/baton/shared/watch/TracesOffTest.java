package dev.baton.shared.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Tracer;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.autoconfigure.observation.ObservationAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.opentelemetry.OpenTelemetryAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.tracing.MicrometerTracingAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.tracing.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.tracing.otlp.OtlpTracingAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Nothing is sent anywhere unless somebody says where to: Baton's own settings name no collector. */
class TracesOffTest {

    private final ApplicationContextRunner baton = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withConfiguration(AutoConfigurations.of(
                    ObservationAutoConfiguration.class,
                    OpenTelemetryAutoConfiguration.class,
                    MicrometerTracingAutoConfiguration.class,
                    OpenTelemetryTracingAutoConfiguration.class,
                    OtlpTracingAutoConfiguration.class));

    @Test
    void withNothingSetThereAreTraceIdsAndNobodyWhoSendsThem() {
        baton.run(context -> assertThat(context).hasSingleBean(Tracer.class).doesNotHaveBean(SpanExporter.class));
    }

    @Test
    void withACollectorSetThereIsOne() {
        baton.withPropertyValues("management.otlp.tracing.endpoint=http://127.0.0.1:1/v1/traces")
                .run(context -> assertThat(context).hasSingleBean(SpanExporter.class));
    }
}
