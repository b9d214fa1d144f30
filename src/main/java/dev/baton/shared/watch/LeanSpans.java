package dev.baton.shared.watch;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Traces leave the house without what may hold personal values: the words of exceptions and the addresses that were
 * called. The pattern of the address and the kind of the exception stay.
 */
@Component
class LeanSpans implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof SpanExporter exporter ? new Exporter(exporter) : bean;
    }

    private record Exporter(SpanExporter exporter) implements SpanExporter {

        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            return exporter.export(
                    spans.stream().map(span -> (SpanData) new Span(span)).toList());
        }

        @Override
        public CompletableResultCode flush() {
            return exporter.flush();
        }

        @Override
        public CompletableResultCode shutdown() {
            return exporter.shutdown();
        }
    }

    private static final class Span extends DelegatingSpanData {

        private static final AttributeKey<String> ADDRESS = AttributeKey.stringKey("http.url");

        private final SpanData whole;

        Span(SpanData whole) {
            super(whole);
            this.whole = whole;
        }

        @Override
        public StatusData getStatus() {
            return StatusData.create(whole.getStatus().getStatusCode(), "");
        }

        @Override
        public List<EventData> getEvents() {
            return List.of();
        }

        @Override
        public Attributes getAttributes() {
            return whole.getAttributes().toBuilder().remove(ADDRESS).build();
        }
    }
}
