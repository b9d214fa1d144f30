package dev.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.assignment.offer.OfferFixtures;
import dev.baton.lead.state.Grade;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Time limits of offers as they are set. */
class AssignmentSettingsTest {

    @Test
    void reminderComesAfterItsPartOfTheTimeLimit() {
        assertThat(OfferFixtures.SETTINGS.remindAfter(Grade.A)).isEqualTo(Duration.ofMinutes(8));
    }

    @Test
    void eachGradeNeedsATimeLimit() {
        assertThatThrownBy(() -> new AssignmentSettings(Map.of(Grade.A, Duration.ofMinutes(10)), 80, 3))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("needs a time limit for each grade A to D");
    }
}
