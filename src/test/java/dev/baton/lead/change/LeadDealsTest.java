package dev.baton.lead.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import dev.baton.audit.AuditLog;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadFixtures;
import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.lead.state.Deal;
import dev.baton.lead.state.LeadStatus;
import dev.baton.lead.timeline.LeadTimeline;
import dev.baton.shared.InvalidInput;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Which leads have a deal's value. */
class LeadDealsTest {

    private final LeadDeals deals = deals(mock(LeadTimeline.class), Clock.systemUTC());
    private final Lead lead = LeadFixtures.received(LeadFixtures.completeLead(), Instant.EPOCH);

    @Test
    void openLeadHasNoValue() {
        assertThatThrownBy(() -> deals.read(lead, LeadStatus.PROPOSAL, BigDecimal.TEN, null))
                .isInstanceOf(InvalidInput.class);
        assertThat(deals.read(lead, LeadStatus.PROPOSAL, null, null)).isEqualTo(Deal.NONE);
    }

    @Test
    void wonLeadMayHaveOne() {
        assertThat(deals.read(lead, LeadStatus.CLOSED_WON, BigDecimal.TEN, null))
                .hasToString("10.00 USD");
    }

    /** Of campaigns that nobody knows: dollars where no currency is named. */
    static LeadDeals deals(LeadTimeline timeline, Clock clock) {
        return new LeadDeals(
                mock(CampaignDirectory.class), mock(ChangesMeanwhile.class), timeline, mock(AuditLog.class), clock);
    }
}
