package dev.baton.lead.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.baton.engine.trail.ProcessTrail;
import dev.baton.identity.CurrentUser;
import dev.baton.identity.People;
import dev.baton.identity.rep.RepDays;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadAccess;
import dev.baton.lead.LeadFixtures;
import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.lead.consent.ConsentConfirmation;
import dev.baton.lead.contact.Contact;
import dev.baton.lead.page.LeadDetail.FinancialView;
import dev.baton.lead.state.LeadStatus;
import dev.baton.lead.tag.LeadTags;
import dev.baton.shared.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sees a lead, and what its page offers them to do. */
class LeadPageTest {

    private static final Instant NOW = Instant.parse("2026-05-05T12:00:00Z");
    private static final CurrentUser MANAGER = new CurrentUser("manager", true, true, true);
    private static final CurrentUser REP1 = new CurrentUser("rep1", false, false, false);
    private static final CurrentUser REP2 = new CurrentUser("rep2", false, false, false);

    private final Lead lead = LeadFixtures.received(LeadFixtures.completeLead(), NOW);
    private final LeadAccess access =
            LeadFixtures.access(LeadFixtures.leads(Map.of(lead.id(), lead), null, Clock.systemUTC()));
    private final RepDays days = mock(RepDays.class);
    private final LeadPage page = new LeadPage(
            access,
            LeadFixtures.vault(),
            mock(CampaignDirectory.class),
            mock(ProcessTrail.class),
            mock(People.class),
            mock(LeadTags.class),
            mock(ConsentConfirmation.class),
            days);

    @BeforeEach
    void everybodyInOneZone() {
        when(days.zones()).thenReturn(new RepDays.Zones(Map.of(), ZoneOffset.UTC));
    }

    @Test
    void repSeesALeadOnlyWhileItIsOfferedToThemOrWorkedByThem() {
        notSeen(REP1);
        lead.offered("rep1", NOW, NOW);
        assertThat(access.visible(lead.id(), REP1)).isSameAs(lead);
        notSeen(REP2);
        lead.assigned("rep2", NOW);
        notSeen(REP1);
        assertThat(access.visible(lead.id(), REP2)).isSameAs(lead);
        assertThat(access.visible(lead.id(), MANAGER)).isSameAs(lead);
    }

    @Test
    void leadThatIsNotThereIsAnsweredLikeOneThatIsNotTheirs() {
        assertThatThrownBy(() -> access.visible("lead_9", MANAGER))
                .isInstanceOf(NotFound.class)
                .hasMessage("There is no such lead, or it is not yours any more");
    }

    @Test
    void onlyWhomItIsOfferedToAnswers() {
        lead.offered("rep1", NOW, NOW);

        assertThat(actions(REP1)).containsExactly("accept", "decline");
        assertThat(actions(MANAGER)).containsExactly("reassign", "edit");
    }

    @Test
    void whoeverWorksItReportsUntilItIsClosed() {
        lead.assigned("rep1", NOW);
        assertThat(actions(REP1)).containsExactly("outcome", "edit");
        assertThat(actions(MANAGER)).containsExactly("reassign", "edit");

        lead.moveTo(LeadStatus.CLOSED_LOST, NOW);
        assertThat(actions(REP1)).containsExactly("edit");
    }

    @Test
    void managerAssignsWhatNobodyHas() {
        assertThat(actions(MANAGER)).containsExactly("assign", "edit");

        lead.moveTo(LeadStatus.CLOSED_LOST, NOW);
        assertThat(actions(MANAGER)).containsExactly("reopen", "edit");
    }

    @Test
    void withAFrozenLeadOrAPartOfAnotherNothingIsToBeDone() {
        lead.offered("rep1", NOW, NOW);
        LeadFixtures.restricted(lead);
        assertThat(actions(REP1)).isEmpty();

        lead.protect(lead.person().restricted(null), lead.updatedAt());
        LeadFixtures.mergedInto("lead_9", lead);
        assertThat(actions(REP1)).isEmpty();
        assertThat(page.of(lead.id(), MANAGER).allowedStatuses()).isEmpty();
    }

    @Test
    void theBirthdayIsHiddenButItsYear() {
        assertThat(Contact.maskedBirthday(LocalDate.parse("1980-12-31"))).isEqualTo("1980-**-**");
        assertThat(Contact.maskedBirthday(null)).isNull();
    }

    @Test
    void whatIsNotKnownIsNotHidden() {
        FinancialView financial = page.of(lead.id(), MANAGER).financial();

        assertThat(financial.ssn()).isNull();
        assertThat(financial.masked()).isFalse();
    }

    private List<String> actions(CurrentUser who) {
        return page.of(lead.id(), who).actions();
    }

    private void notSeen(CurrentUser who) {
        assertThatThrownBy(() -> access.visible(lead.id(), who)).isInstanceOf(NotFound.class);
    }
}
