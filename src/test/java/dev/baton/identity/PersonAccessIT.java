package dev.baton.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How long a sign-in counts. */
@BatonTest
class PersonAccessIT {

    @Autowired
    PersonAccess access;

    @Test
    void afterALongDayWhoeverIsStillBusySignsInAgain() {
        Instant longAgo = Instant.now().minus(PersonAccess.LONGEST);

        assertThat(access.admitted("rep1", longAgo.plusSeconds(60))).isPresent();
        assertThat(access.admitted("rep1", longAgo.minusSeconds(60))).isEmpty();
    }
}
