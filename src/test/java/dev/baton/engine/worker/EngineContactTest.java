package dev.baton.engine.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.client.exception.ExternalTaskClientException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A worker whose engine is away for long fills no log. */
class EngineContactTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Logger LOG = (Logger) LoggerFactory.getLogger(EngineContact.class);

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Clock clock = mock(Clock.class);
    private final EngineContact contact = new EngineContact(clock);

    @BeforeEach
    void listen() {
        when(clock.instant()).thenReturn(NOON);
        lines.start();
        LOG.addAppender(lines);
    }

    @AfterEach
    void leave() {
        LOG.detachAppender(lines);
    }

    @Test
    void saysOnceThatTheEngineIsAwayAndOnceThatItIsBack() {
        for (int i = 0; i < 100; i++) {
            contact.reconfigure(List.of(), new ExternalTaskClientException("connection refused"));
        }
        assertThat(contact.calculateBackoffTime()).isEqualTo(5_000);
        contact.reconfigure(List.of(), null);
        contact.reconfigure(List.of(), null);

        assertThat(lines.list).hasSize(2).allSatisfy(line -> assertThat(line.getThrowableProxy())
                .isNull());
        assertThat(lines.list.get(0).getFormattedMessage()).contains("connection refused");
        assertThat(contact.calculateBackoffTime()).isZero();
    }

    @Test
    void saysItAgainAfterAWhile() {
        contact.reconfigure(List.of(), new ExternalTaskClientException("connection refused"));
        when(clock.instant()).thenReturn(NOON.plusSeconds(301));
        contact.reconfigure(List.of(), new ExternalTaskClientException("connection refused"));

        assertThat(lines.list).hasSize(2);
    }
}
