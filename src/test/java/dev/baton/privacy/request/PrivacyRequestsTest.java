package dev.baton.privacy.request;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.baton.audit.AuditLog;
import dev.baton.lead.privacy.PersonLeads;
import dev.baton.privacy.request.PrivacyRequest.FoundLead;
import dev.baton.privacy.request.PrivacyRequestProcess.Decision;
import dev.baton.shared.Conflict;
import dev.baton.shared.InvalidInput;
import dev.baton.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a person's request is due, what prolongs it, and what is decided about whom. */
class PrivacyRequestsTest {

    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final Instant RECEIVED = Instant.parse("2026-05-01T09:00:00Z");
    private static final Instant DUE = RECEIVED.plus(Duration.ofDays(30));
    private static final PrivacyRequestSettings SETTINGS = new PrivacyRequestSettings(
            Duration.ofDays(30), Duration.ofDays(60), Duration.ofDays(7), Duration.ofDays(30), true);

    private final PrivacyRequestStore store = mock(PrivacyRequestStore.class);
    private final PrivacyRequestProcess process = mock(PrivacyRequestProcess.class);
    private final AuditLog audit = mock(AuditLog.class);
    private final Decision open = new Decision("task", "instance");
    private final TestClock clock = new TestClock(RECEIVED.plus(Duration.ofDays(3)));
    private final PrivacyRequests requests =
            new PrivacyRequests(store, process, SETTINGS, mock(PersonLeads.class), audit, clock);

    @BeforeEach
    void waitForADecision() {
        stands("open", null);
        when(process.decision(ID)).thenReturn(Optional.of(open));
    }

    @Test
    void timeToAnswerRunsFromReceiptNotFromOpening() {
        NewPrivacyRequest wanted =
                new NewPrivacyRequest(PrivacyKind.ERASURE, "passport", null, null, null, RECEIVED, List.of());

        requests.open(wanted, "manager");

        verify(store).add(any(), eq(wanted), eq(DUE), eq("manager"));
        verify(process).start(any(), eq(PrivacyKind.ERASURE), eq(DUE));
    }

    @Test
    void extensionAddsTwoMonthsToTheDueDate() {
        requests.extend(ID, "many systems", "manager");

        verify(store).extend(ID, DUE.plus(Duration.ofDays(60)), "many systems");
        verify(process).extended(open, DUE.plus(Duration.ofDays(60)));
        verify(audit).record("manager", "privacy_request_extended", "privacy_request", ID.toString());
    }

    @Test
    void requestIsExtendedOnceOnly() {
        stands("open", "many systems");

        assertThatThrownBy(() -> requests.extend(ID, "again", "manager"))
                .isInstanceOf(Conflict.class)
                .hasMessage("This request was extended already; the law allows it once");
        verify(store, never()).extend(any(), any(), anyString());
    }

    @Test
    void requestIsExtendedOnTheLastDayButNotAfterIt() {
        clock.advance(Duration.between(clock.instant(), DUE));
        requests.extend(ID, "many systems", "manager");

        clock.advance(Duration.ofSeconds(1));
        assertThatThrownBy(() -> requests.extend(ID, "many systems", "manager"))
                .isInstanceOf(Conflict.class)
                .hasMessage("This request is overdue; it can be extended within the first month only");
    }

    @Test
    void requestThatIsDecidedStaysDecided() {
        stands("refused", null);
        assertThatThrownBy(() -> requests.decide(ID, "approve"))
                .isInstanceOf(Conflict.class)
                .hasMessage("This request is refused already");

        stands("open", null);
        when(process.decision(ID)).thenReturn(Optional.empty());
        assertThatThrownBy(() -> requests.extend(ID, "x", "manager"))
                .hasMessage("This request is being worked on already");
    }

    @Test
    void decisionGoesToTheProcess() {
        requests.decide(ID, "approve");

        verify(process).complete(open, "approve");
    }

    @Test
    void onlyLeadsThatWereFoundAreChosen() {
        requests.draft(ID, List.of("lead_1"), null);
        verify(store).choose(ID, List.of("lead_1"));

        assertThatThrownBy(() -> requests.draft(ID, List.of("lead_1", "lead_9"), null))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("Choose among the leads that were found for this request");
    }

    @Test
    void whoSaysNothingOfLeadsLeavesTheChoiceAsItWas() {
        requests.draft(ID, null, "not this person");

        verify(store, never()).choose(any(), any());
        verify(store).refusal(ID, "not this person");
    }

    private void stands(String status, String extension) {
        PrivacyRequest request = new PrivacyRequest(
                ID,
                "P-1",
                PrivacyKind.ERASURE,
                status,
                "passport",
                null,
                List.of(new FoundLead("lead_1", true), new FoundLead("lead_2", true)),
                new PrivacyRequest.Term(RECEIVED, DUE, extension),
                new PrivacyRequest.Opened("manager", RECEIVED),
                new PrivacyRequest.Decision(null, null, null),
                null,
                Map.of());
        when(store.lock(ID)).thenReturn(request);
        when(store.get(ID)).thenReturn(request);
    }
}
