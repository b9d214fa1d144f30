package dev.baton.lead.capture.gate;

import dev.baton.identity.CurrentUser;
import dev.baton.lead.campaign.CampaignDirectory.CampaignInfo;

/**
 * Who posts a lead.
 *
 * @param user the person or program in whose name it comes; somebody without rights where nobody has signed in
 * @param kind how they are known
 * @param clientAddress the address of the connection, or what a trusted proxy says it is
 */
public record Sender(CurrentUser user, Kind kind, String clientAddress) {

    /** How a sender is known: signed in (a person or an API token), by a token of the campaign, or not at all. */
    public enum Kind {
        SIGNED_IN,
        CAMPAIGN_TOKEN,
        ANYBODY
    }

    /** Names no person: a colon is in no user name. */
    static Sender ofToken(String tokenName, String clientAddress) {
        return new Sender(nobody("campaign-token:" + tokenName), Kind.CAMPAIGN_TOKEN, clientAddress);
    }

    public static Sender anybody(String clientAddress) {
        return new Sender(nobody("web:form"), Kind.ANYBODY, clientAddress);
    }

    public boolean isSignedIn() {
        return kind == Kind.SIGNED_IN;
    }

    /** Within which a request's key means the same request. Names of tokens and pages are a campaign's own. */
    public String keysOf(CampaignInfo campaign) {
        return isSignedIn() ? user.username() : user.username() + "\n" + campaign.id();
    }

    /** Somebody who enters the lead, and no program. */
    public boolean isPerson() {
        return isSignedIn() && user.username().indexOf(':') < 0;
    }

    /**
     * The lead's own address. What the body says counts for senders that are known; of the others, and where nothing is
     * said, it is the connection's, but for those signed in, who enter what others have told them.
     *
     * @param told {@code tracking.ip_address}, or {@code null}
     */
    public String addressOfLead(String told) {
        if (kind != Kind.ANYBODY && told != null) {
            return told;
        }
        return isSignedIn() ? null : clientAddress;
    }

    private static CurrentUser nobody(String name) {
        return new CurrentUser(name, false, false, false);
    }
}
