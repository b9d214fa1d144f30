package dev.baton.campaign.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The waiting times of the follow-up sequence: all are told from the acceptance, the process waits from step to step. */
class FollowUpSequenceTest {

    private final FollowUpSequence sequence = new FollowUpSequence(
            null,
            new FollowUpSettings(Duration.ofDays(2), Duration.ofDays(5), Duration.ofDays(7), Duration.ofDays(21)));

    @Test
    void secondMessagesWaitFromTheFirst() {
        assertThat(sequence.getUntilFirstReminder()).isEqualTo("PT48H");
        assertThat(sequence.getUntilSecondReminder()).isEqualTo("PT72H");
        assertThat(sequence.getUntilFirstNurture()).isEqualTo("PT168H");
        assertThat(sequence.getUntilSecondNurture()).isEqualTo("PT336H");
    }
}
