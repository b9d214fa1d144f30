package dev.baton.bulk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.baton.assignment.task.LeadHandover;
import dev.baton.bulk.BulkRequest;
import dev.baton.bulk.BulkRequestCheck;
import dev.baton.lead.LeadFixtures;
import dev.baton.lead.campaign.CampaignDirectory.CampaignInfo;
import dev.baton.lead.campaign.RoutedReps;
import dev.baton.lead.list.LeadFilter;
import dev.baton.shared.InvalidInput;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be wanted of many leads, and what is said of the rest. */
class BulkRequestCheckTest {

    private final LeadHandover handover = mock(LeadHandover.class);
    private final CampaignInfo open = LeadFixtures.campaign(List.of(), List.of());
    private final BulkRequestCheck check = new BulkRequestCheck(handover, LeadFixtures.only(open));

    @BeforeEach
    void hireReps() {
        when(handover.isRep("rep1")).thenReturn(true);
        when(handover.isRep("rep2")).thenReturn(true);
    }

    @Test
    void eachRepIsTakenOnce() {
        BulkRequestCheck.Checked checked = check.check(assign("rep1", "rep2", "rep1"));

        assertThat(checked.action()).isEqualTo(BulkAction.ASSIGN);
        assertThat(checked.parameters()).isEqualTo(BulkParameters.of(List.of("rep1", "rep2"), false, null, null, null));
    }

    @Test
    void whoIsNoRepIsNamedByPlace() {
        wrong(assign("rep1", "boss", "gone"), "assignees[1]", "assignees[2]");
        wrong(assign(), "assignees");
        wrong(assign(Collections.nCopies(101, "rep1").toArray(String[]::new)), "assignees");
    }

    @Test
    void leadsAreNamedOrFilteredAndNotBoth() {
        LeadFilter filter = mock(LeadFilter.class);

        wrong(request(null, null, "delete"), "lead_ids");
        wrong(request(List.of("lead_1"), filter, "delete"), "lead_ids");
        wrong(request(List.of(), null, "delete"), "lead_ids");
        wrong(request(Arrays.asList("lead_1", null), null, "delete"), "lead_ids");
        wrong(request(Collections.nCopies(LeadFilter.MOST_PICKED + 1, "lead_1"), null, "delete"), "lead_ids");
        assertThat(check.check(request(null, filter, "delete")).action()).isEqualTo(BulkAction.DELETE);
        assertThat(check.check(request(List.of("lead_1"), null, "delete")).action())
                .isEqualTo(BulkAction.DELETE);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        wrong(request(List.of(), null, "paint"), "lead_ids", "action");
    }

    @Test
    void undoIsNotAskedForAsAnAction() {
        wrong(request(List.of("lead_1"), null, "undo"), "action");
    }

    @ParameterizedTest
    @CsvSource({"new, false", "contacted, true", "closed_won, true", "sold, false"})
    void noLeadBecomesNewAgain(String status, boolean allowed) {
        BulkRequest request =
                new BulkRequest(List.of("lead_1"), null, "change_status", null, null, null, status, null, null, null);

        if (allowed) {
            assertThat(check.check(request).parameters().status()).isEqualTo(status);
        } else {
            wrong(request, "status");
        }
    }

    @Test
    void leadsMoveToAnActiveCampaignOnly() {
        assertThat(check.check(move(open.id())).parameters().campaignId()).isEqualTo(open.id());
        wrong(move("nowhere"), "campaign_id");
        wrong(move(null), "campaign_id");
    }

    @Test
    void campaignThatIsNotActiveIsSaidToBe() {
        CampaignInfo paused = new CampaignInfo(
                "paused",
                "Paused",
                "paused",
                "US",
                "en",
                "USD",
                null,
                RoutedReps.EVERY_REP,
                List.of(),
                List.of(),
                open.notices(),
                open.rules(),
                open.capture());
        BulkRequestCheck there = new BulkRequestCheck(handover, LeadFixtures.only(paused));

        assertThatThrownBy(() -> there.check(move("paused"))).hasMessage("This campaign is paused and takes no leads");
    }

    private void wrong(BulkRequest request, String... fields) {
        assertThatThrownBy(() -> check.check(request))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.problems())
                        .extracting(InvalidInput.Problem::field)
                        .containsExactly(fields));
    }

    private static BulkRequest assign(String... reps) {
        return new BulkRequest(List.of("lead_1"), null, "assign", List.of(reps), null, null, null, null, null, null);
    }

    private static BulkRequest move(String campaignId) {
        return new BulkRequest(List.of("lead_1"), null, "move", null, null, campaignId, null, null, null, null);
    }

    private static BulkRequest request(List<String> ids, LeadFilter filter, String action) {
        return new BulkRequest(ids, filter, action, null, null, null, null, null, null, null);
    }
}
