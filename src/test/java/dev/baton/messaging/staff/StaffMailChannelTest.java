package dev.baton.messaging.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.baton.messaging.lead.LeadMail;
import dev.baton.messaging.queue.MessageFixtures;
import dev.baton.messaging.queue.MessageState;
import dev.baton.messaging.queue.Outcome;
import dev.baton.messaging.smtp.SmtpSender;
import dev.baton.messaging.staff.StaffChannel.Verdict;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes of a mail to the staff, as the channel of notices reads it. */
class StaffMailChannelTest {

    private final LeadMail mails = mock(LeadMail.class);
    private final SmtpSender smtp = mock(SmtpSender.class);
    private final StaffMailChannel channel = new StaffMailChannel(mails, smtp, MessageFixtures.SETTINGS);
    private final StaffMailChannel.Mail mail =
            new StaffMailChannel.Mail("rep1@baton.example", "lead-offered", Map.of());

    @ParameterizedTest
    @CsvSource({"ACCEPTED, TAKEN", "REJECTED, REFUSED", "DEFERRED, LATER", "UNKNOWN, LATER"})
    void mailOfUnknownFateIsSentAgainRatherThanNotAtAll(MessageState outcome, Verdict verdict) {
        when(smtp.send(any())).thenReturn(Outcome.of(outcome, "words"));

        assertThat(channel.prepare(UUID.randomUUID(), mail).get())
                .isEqualTo(new StaffChannel.Answer(verdict, "words", null));
    }

    @Test
    void nothingLeavesBeforeTheAttemptIsWrittenDown() {
        channel.prepare(UUID.randomUUID(), mail);

        verify(mails).make(any(), anyString(), anyString(), any());
        verify(smtp, never()).send(any());
    }
}
