package dev.baton.privacy.request;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.baton.audit.AuditLog;
import dev.baton.identity.People;
import dev.baton.identity.Person;
import dev.baton.identity.Role;
import dev.baton.lead.hold.LegalHolds;
import dev.baton.privacy.process.RecordPrivacyDecisionDelegate;
import dev.baton.shared.Conflict;
import dev.baton.shared.InvalidInput;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may decide a person's request, and what a refusal needs. */
class RecordPrivacyDecisionTest {

    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final Instant NOW = Instant.parse("2026-05-05T12:00:00Z");

    private final PrivacyRequestStore store = mock(PrivacyRequestStore.class);
    private final LegalHolds holds = mock(LegalHolds.class);
    private final AuditLog audit = mock(AuditLog.class);
    private boolean fourEyes = true;
    private boolean somebodyElseIsThere = true;

    @ParameterizedTest
    @EnumSource(names = {"ERASURE", "ANONYMISATION"})
    void whoOpenedARequestDoesNotApproveThatDataIsRemoved(PrivacyKind kind) {
        stands(kind, null);

        assertThatThrownBy(() -> decide("approve", "opener"))
                .isInstanceOf(Conflict.class)
                .hasMessage("You opened this request yourself. Somebody else has to approve that data is removed");
        verify(store, never()).decided(any(), anyString(), anyString());

        decide("approve", "manager");
        verify(store).decided(ID, "approved", "manager");
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCESS", "EXPORT", "CORRECTION", "RESTRICTION"})
    void whatCanBeTakenBackIsApprovedByWhoOpenedIt(PrivacyKind kind) {
        stands(kind, null);

        decide("approve", "opener");

        verify(store).decided(ID, "approved", "opener");
        verify(holds, never()).requireNone(any());
    }

    @Test
    void whereNobodyElseIsThereOnePersonIsEnough() {
        stands(PrivacyKind.ERASURE, null);
        somebodyElseIsThere = false;

        decide("approve", "opener");

        verify(store).decided(ID, "approved", "opener");
    }

    @Test
    void houseMayDoWithoutASecondPerson() {
        stands(PrivacyKind.ERASURE, null);
        fourEyes = false;

        decide("approve", "opener");

        verify(audit).record("opener", "privacy_request_approved", "privacy_request", ID.toString());
    }

    @Test
    void dataUnderALegalHoldIsNotRemoved() {
        stands(PrivacyKind.ERASURE, null);
        doThrow(new Conflict("under hold")).when(holds).requireNone(List.of("lead_1"));

        assertThatThrownBy(() -> decide("approve", "manager")).hasMessage("under hold");
        verify(store, never()).decided(any(), anyString(), anyString());
    }

    @Test
    void refusalNeedsAReasonForThePerson() {
        stands(PrivacyKind.ERASURE, " ");
        assertThatThrownBy(() -> decide("refuse", "opener"))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("Please say why the request is refused; the person has to be told");

        stands(PrivacyKind.ERASURE, "we do not know you");
        decide("refuse", "opener");
        verify(store).decided(ID, "refused", "opener");
    }

    @Test
    void programDecidesNothing() {
        stands(PrivacyKind.ACCESS, null);

        assertThatThrownBy(() -> decide("approve", null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A request is decided by a person");
    }

    /** Whoever may deploy makes a process whose task they answer themselves. */
    @ParameterizedTest
    @ValueSource(strings = {"analyst", "gone"})
    void onlyManagersAndAdministratorsDecide(String by) {
        stands(PrivacyKind.ACCESS, "we do not know you");

        for (String decision : List.of("approve", "refuse")) {
            assertThatThrownBy(() -> decide(decision, by))
                    .isInstanceOf(Conflict.class)
                    .hasMessageContaining("decided by managers");
        }
        verify(store, never()).decided(any(), anyString(), anyString());
    }

    private void decide(String decision, String by) {
        IdentityService identity = mock(IdentityService.class);
        when(identity.getCurrentAuthentication()).thenReturn(by == null ? null : new Authentication(by, List.of()));
        DelegateExecution execution = mock(DelegateExecution.class);
        when(execution.getProcessBusinessKey()).thenReturn(PrivacyRequestProcess.businessKey(ID));
        when(execution.getVariable(PrivacyRequestProcess.DECISION)).thenReturn(decision);
        Duration day = Duration.ofDays(1);
        var settings = new PrivacyRequestSettings(day, day, day, day, fourEyes);
        Approval approval = new Approval(store, settings, people());
        new RecordPrivacyDecisionDelegate(store, approval, holds, identity, audit).execute(execution);
    }

    private People people() {
        People people = mock(People.class);
        when(people.withRole(Role.MANAGER)).thenReturn(List.of(manager("opener", true), manager("gone", false)));
        when(people.withRole(Role.ADMIN))
                .thenReturn(somebodyElseIsThere ? List.of(manager("manager", true)) : List.of());
        return people;
    }

    private static Person manager(String username, boolean active) {
        return new Person(username, username, List.of(Role.MANAGER), active);
    }

    private void stands(PrivacyKind kind, String refusal) {
        when(store.lock(ID))
                .thenReturn(new PrivacyRequest(
                        ID,
                        "P-1",
                        kind,
                        "open",
                        "passport",
                        null,
                        List.of(
                                new PrivacyRequest.FoundLead("lead_1", true),
                                new PrivacyRequest.FoundLead("lead_2", false)),
                        new PrivacyRequest.Term(NOW, NOW, null),
                        new PrivacyRequest.Opened("opener", NOW),
                        new PrivacyRequest.Decision(refusal, null, null),
                        null,
                        Map.of()));
    }
}
