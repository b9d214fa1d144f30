package dev.baton.lead.person;

import java.nio.ByteBuffer;

/**
 * A person as a campaign tells them apart: by e-mail address, or by phone where there is none.
 *
 * @param index blind index of the address or the phone
 */
public record PersonInCampaign(String campaignId, boolean byEmail, ByteBuffer index) {

    static PersonInCampaign of(String campaignId, byte[] emailIndex, byte[] phoneIndex) {
        boolean byEmail = emailIndex != null;
        return new PersonInCampaign(campaignId, byEmail, ByteBuffer.wrap(byEmail ? emailIndex : phoneIndex));
    }
}
