package dev.baton.lead.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom a batch makes others wait for, and whom it waits with. */
class PersonClaimsTest {

    private static final byte[] ANN = {1};
    private static final byte[] BEN = {2};
    private static final byte[] PHONE = {3};

    private final PersonClaims.People people = new PersonClaims.People();

    @Test
    void addressIsClaimedAlone() {
        people.add("campaign", ANN, null);

        assertThat(people.keys().values()).containsExactly(true);
    }

    @Test
    void colleaguesWithOnePhoneNeedNotWaitForEachOther() {
        people.add("campaign", ANN, PHONE);
        people.add("campaign", BEN, PHONE);

        assertThat(people.keys().values()).containsExactlyInAnyOrder(true, true, false);
    }

    @Test
    void phoneOfWhoHasNoAddressIsClaimedAloneWhoeverElseHasIt() {
        people.add("campaign", null, PHONE);
        people.add("campaign", ANN, PHONE);

        assertThat(people.keys().values()).containsExactly(true, true);
    }

    @Test
    void samePersonInAnotherCampaignIsAnotherClaim() {
        people.add("campaign", ANN, null);
        people.add("campaign", ANN, null);
        people.add("other", ANN, null);

        assertThat(people.keys()).hasSize(2);
    }

    @Test
    void twoBatchesClaimInTheSameOrder() {
        people.add("campaign", ANN, null);
        people.add("campaign", BEN, PHONE);
        PersonClaims.People others = new PersonClaims.People();
        others.add("campaign", BEN, PHONE);
        others.add("campaign", ANN, null);

        List<Long> order = new ArrayList<>(people.keys().keySet());
        assertThat(others.keys().keySet()).containsExactlyElementsOf(order);
        assertThat(order).isSorted();
    }
}
